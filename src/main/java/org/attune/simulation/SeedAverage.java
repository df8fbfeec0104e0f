package org.attune.simulation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number averaged over runs; dimensionless.
 *
 * @param mean the mean
 * @param standardDeviation between runs; empty for one run
 * @param runs how many runs have the number, ≥ 1
 */
public record SeedAverage(double mean, OptionalDouble standardDeviation, int runs) {
    /**
     * The average of some numbers.
     *
     * @param values at least one
     */
    public static SeedAverage of(List<Double> values) {
        int count = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / count;
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new SeedAverage(
                mean, count > 1 ? OptionalDouble.of(Math.sqrt(squares / (count - 1))) : OptionalDouble.empty(), count);
    }

    /** Standard error of the mean; empty for one run, of which nothing is known. */
    public OptionalDouble standardError() {
        return standardDeviation.isPresent()
                ? OptionalDouble.of(standardDeviation.getAsDouble() / Math.sqrt(runs))
                : OptionalDouble.empty();
    }
}
