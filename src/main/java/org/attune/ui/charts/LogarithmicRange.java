package org.attune.ui.charts;

import org.attune.model.AxisScale;

/** How a logarithmic vertical axis follows its data, as {@link RangePolicy} for linear ones. Pure functions. */
final class LogarithmicRange {
    /** What is shown where there is no positive value. */
    static final ValueRange USUAL = new ValueRange(0.1, 1);

    /** Most of an axis; what is smaller still is left to run out of it. */
    private static final double MOST_DECADES = 8;

    private static final int[] MANTISSAS = {1, 2, 5, 10};

    private LogarithmicRange() {}

    /** The tightest axis that holds positive data and ends at 1, 2 or 5 times a power of ten. */
    static ValueRange fit(ValueRange data) {
        double upper = roundUp(data.upper());
        double lower = roundDown(Math.max(data.lower(), upper * Math.pow(10, -MOST_DECADES)));
        return lower < upper ? new ValueRange(lower, upper) : new ValueRange(lower, 10 * lower);
    }

    /** The current axis while it holds the data, else one grown to hold them. */
    static ValueRange grow(ValueRange current, ValueRange data) {
        return current.contains(data) ? current : fit(current.union(data));
    }

    /** Where a value stands on a vertical axis: 0 at its lower end, 1 at its upper end. */
    static double fractionOf(double value, ValueRange range, AxisScale scale) {
        return scale.fractionOf(value, range.lower(), range.upper());
    }

    private static double roundUp(double value) {
        double decade = decade(value);
        for (int mantissa : MANTISSAS) {
            if (mantissa * decade >= value * (1 - 1e-9)) {
                return mantissa * decade;
            }
        }
        return 10 * decade;
    }

    private static double roundDown(double value) {
        double decade = decade(value);
        double down = decade;
        for (int mantissa : MANTISSAS) {
            if (mantissa * decade <= value * (1 + 1e-9)) {
                down = mantissa * decade;
            }
        }
        return down;
    }

    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }
}
