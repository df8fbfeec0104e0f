package org.attune.ui.charts;

import org.attune.model.AxisScale;

/** Zooms vertical axes, within what can be drawn and is of use. Pure functions. */
final class ValueZoom {
    /** Shortest linear axis, relative to its largest value; beyond it labels would be equal. */
    private static final double SHORTEST = 1e-5;

    /** Longest linear axis, relative to the data. */
    private static final double LONGEST = 100;

    private static final double FEWEST_DECADES = 0.01;
    private static final double MOST_DECADES = 16;
    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 1e12;

    private ValueZoom() {}

    /**
     * A part of a vertical axis, or more than it.
     *
     * @param now the axis now
     * @param fitted the axis that fits the data
     * @param bottom lower end of what is wanted: 0 at the lower end of the axis, 1 at its upper end
     * @param top upper end of what is wanted, &gt; bottom
     * @return what is wanted, or the axis as it is where that would be too short or too long
     */
    static ValueRange part(ValueRange now, ValueRange fitted, AxisScale scale, double bottom, double top) {
        return scale == AxisScale.LINEAR ? linear(now, fitted, bottom, top) : logarithmic(now, bottom, top);
    }

    private static ValueRange linear(ValueRange now, ValueRange fitted, double bottom, double top) {
        ValueRange wanted = new ValueRange(now.lower() + bottom * now.length(), now.lower() + top * now.length());
        double size = Math.max(Math.abs(wanted.lower()), Math.abs(wanted.upper()));
        boolean usable = wanted.length() > SHORTEST * size && wanted.length() < LONGEST * fitted.length();
        return usable ? wanted : now;
    }

    private static ValueRange logarithmic(ValueRange now, double bottom, double top) {
        double ratio = now.upper() / now.lower();
        double lower = now.lower() * Math.pow(ratio, bottom);
        double upper = now.lower() * Math.pow(ratio, top);
        double decades = Math.log10(upper / lower);
        boolean usable = decades >= FEWEST_DECADES && decades <= MOST_DECADES && lower >= SMALLEST && upper <= LARGEST;
        return usable ? new ValueRange(lower, upper) : now;
    }
}
