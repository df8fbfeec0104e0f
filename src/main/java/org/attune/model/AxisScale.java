package org.attune.model;

/** How a range of a parameter is spread along a slider or an axis. */
public enum AxisScale {
    /** Equal steps are equal differences. */
    LINEAR,
    /** Equal steps are equal ratios; both ends of the range are positive. */
    LOGARITHMIC;

    /**
     * Value at a fraction of the way between two ends.
     *
     * @param fraction 0 at {@code from}, 1 at {@code to}
     * @param from first end, positive on the logarithmic scale
     * @param to last end, positive on the logarithmic scale
     */
    public double valueAt(double fraction, double from, double to) {
        if (fraction <= 0) {
            return from;
        }
        if (fraction >= 1) {
            return to;
        }
        return this == LINEAR ? from + fraction * (to - from) : from * Math.pow(to / from, fraction);
    }

    /** Inverse of {@link #valueAt}: the fraction at which a value stands. */
    public double fractionOf(double value, double from, double to) {
        return this == LINEAR ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from);
    }
}
