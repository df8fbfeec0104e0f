package org.attune.benchmark.report;

import java.util.List;

/**
 * Repeated measurements of one thing.
 *
 * @param values the measurements in the order taken; at least one, all finite
 */
public record Sample(List<Double> values) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when there is no value, or one that is not finite
     */
    public Sample {
        values = List.copyOf(values);
        if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("values = " + values + " is not allowed: at least one, all finite");
        }
    }

    /** Number of measurements. */
    public int runs() {
        return values.size();
    }

    /** The middle one. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The value below which a share of the measurements lies, between two of them by linear interpolation.
     *
     * @param share from 0 to 1
     */
    public double quantile(double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double position = share * (sorted.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Interquartile range, the spread that is reported: a stray measurement does not change it. */
    public double spread() {
        return quantile(0.75) - quantile(0.25);
    }

    /** The same measurements in another unit. */
    public Sample times(double factor) {
        return new Sample(values.stream().map(value -> factor * value).toList());
    }

    /**
     * The ratio of two things whose measurements are not paired: that of the medians, with the relative spreads of both
     * added as if independent.
     */
    public static Ratio ratio(Sample numerator, Sample denominator) {
        double value = numerator.median() / denominator.median();
        double relative =
                Math.hypot(numerator.spread() / numerator.median(), denominator.spread() / denominator.median());
        return new Ratio(value, Math.min(numerator.runs(), denominator.runs()), value * relative);
    }

    /**
     * A ratio of two samples.
     *
     * @param value ratio of the medians
     * @param runs measurements of the one that has fewer
     * @param spread interquartile range, propagated
     */
    public record Ratio(double value, int runs, double spread) {}
}
