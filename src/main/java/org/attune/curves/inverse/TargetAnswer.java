package org.attune.curves.inverse;

import java.util.List;
import java.util.Optional;
import org.attune.model.Interval;

/**
 * What there is to say to a {@link TargetQuestion}.
 *
 * @param crossings all that were found, from left to right
 * @param reached from the least to the greatest value on the way; empty when there was no answer at all
 * @param jumps places, from left to right, at which the curve leaps past the target without taking it: it goes from one
 *     fixed point to another there
 * @param gaps points on the way without an answer: a crossing may hide there
 */
public record TargetAnswer(List<Crossing> crossings, Optional<Interval> reached, List<Double> jumps, int gaps) {
    /** Defensive copies. */
    public TargetAnswer {
        crossings = List.copyOf(crossings);
        jumps = List.copyOf(jumps);
    }
}
