package org.attune.curves.preset;

import java.util.OptionalDouble;
import org.attune.model.Parameters;

/**
 * A dot beside a curve of a panel: training runs at finite dimension.
 *
 * @param x where it stands
 * @param mean over the runs
 * @param standardDeviation between runs; empty for one run
 * @param runs how many runs have the number, ≥ 1
 * @param dimension D
 * @param parameters the full question
 */
public record SolvedDot(
        double x, double mean, OptionalDouble standardDeviation, int runs, int dimension, Parameters parameters) {
    /** Standard error of the mean; empty for one run. */
    public OptionalDouble standardError() {
        return standardDeviation.isPresent()
                ? OptionalDouble.of(standardDeviation.getAsDouble() / Math.sqrt(runs))
                : OptionalDouble.empty();
    }

    /** Half the length of its error bar: the standard deviation between runs, as in the paper; 0 for one run. */
    public double bar() {
        return standardDeviation.orElse(0);
    }
}
