package org.attune.theory.finetuning;

import java.util.Optional;

/**
 * Where the solution of a nearby question lies.
 *
 * @param overlaps its m, b, v
 * @param around what is known around it, when it is at hand and belongs to the same nodes
 */
public record FinetuningStart(FinetuningOverlaps overlaps, Optional<Linearisation> around) {
    /** Whether nothing was left of the update. */
    boolean isVanished() {
        return overlaps.self() <= FinetuningSystem.VANISHED;
    }

    /** Overlaps alone. */
    public static FinetuningStart at(FinetuningOverlaps overlaps) {
        return new FinetuningStart(overlaps, Optional.empty());
    }
}
