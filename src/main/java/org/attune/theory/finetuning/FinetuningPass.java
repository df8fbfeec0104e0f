package org.attune.theory.finetuning;

import org.attune.theory.channel.Search;
import org.attune.theory.fixedpoint.FixedPointMap;

/**
 * A pass of iterations in {@link FinetuningCoordinates}: minima are searched at its first evaluation and followed
 * afterwards. Not thread-safe.
 */
final class FinetuningPass implements FixedPointMap {
    private final FinetuningSystem system;
    private Search next;

    FinetuningPass(FinetuningSystem system, Search first) {
        this.system = system;
        this.next = first;
    }

    @Override
    public void apply(double[] x, double[] result) {
        FinetuningOverlaps overlaps = FinetuningCoordinates.overlaps(x);
        if (overlaps.self() <= FinetuningSystem.VANISHED) {
            System.arraycopy(x, 0, result, 0, x.length);
            return;
        }
        double[] image = FinetuningCoordinates.of(system.image(overlaps, next));
        next = Search.KNOWN_MINIMA;
        System.arraycopy(image, 0, result, 0, result.length);
    }
}
