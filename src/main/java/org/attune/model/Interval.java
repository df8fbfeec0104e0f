package org.attune.model;

import java.util.Locale;

/**
 * An interval of real numbers whose ends may be open; dimensionless.
 *
 * @param lower lower end, may be −∞
 * @param lowerIncluded whether the lower end belongs to the interval
 * @param upper upper end, may be +∞
 * @param upperIncluded whether the upper end belongs to the interval
 */
public record Interval(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {
    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException when lower > upper or an end is NaN
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval ends [" + lower + ", " + upper + "] are not in order");
        }
    }

    /** The interval [lower, upper]. */
    public static Interval closed(double lower, double upper) {
        return new Interval(lower, true, upper, true);
    }

    /** All finite numbers. */
    public static Interval finite() {
        return new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    }

    /** The interval [lower, ∞). */
    public static Interval atLeast(double lower) {
        return new Interval(lower, true, Double.POSITIVE_INFINITY, false);
    }

    /** The interval (lower, ∞). */
    public static Interval above(double lower) {
        return new Interval(lower, false, Double.POSITIVE_INFINITY, false);
    }

    /** Whether the interval holds a value; NaN and infinities never belong. */
    public boolean contains(double value) {
        return Double.isFinite(value)
                && (lowerIncluded ? value >= lower : value > lower)
                && (upperIncluded ? value <= upper : value < upper);
    }

    /** The value of this interval nearest to the given one, for intervals with closed finite ends. */
    public double clamp(double value) {
        return Math.clamp(value, lower, upper);
    }

    /** A phrase for error messages, such as "a number > 0" or "a number from 0 to 1". */
    public String describe() {
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            return "a number";
        }
        if (Double.isInfinite(upper)) {
            return "a number " + (lowerIncluded ? "≥ " : "> ") + plain(lower);
        }
        if (lowerIncluded && upperIncluded) {
            return "a number from " + plain(lower) + " to " + plain(upper);
        }
        return "a number " + (lowerIncluded ? "≥ " : "> ") + plain(lower) + " and " + (upperIncluded ? "≤ " : "< ")
                + plain(upper);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
