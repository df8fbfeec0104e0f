package org.attune.theory.finetuning;

import java.util.Optional;
import org.attune.theory.channel.KnownMinima;

/**
 * Where the solution of a nearby question lies.
 *
 * @param overlaps its m, b, v
 * @param minima the minima of its proximals, when they are at hand and belong to the same nodes
 */
public record FinetuningStart(FinetuningOverlaps overlaps, Optional<KnownMinima> minima) {
    /** Overlaps alone. */
    public static FinetuningStart at(FinetuningOverlaps overlaps) {
        return new FinetuningStart(overlaps, Optional.empty());
    }
}
