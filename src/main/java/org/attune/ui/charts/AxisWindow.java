package org.attune.ui.charts;

/**
 * The part of the horizontal axis that is looked at, the same in all charts; in fractions of the way along the axis, so
 * that it has a meaning on every axis.
 *
 * @param from left end, in [0, 1)
 * @param to right end, in (from, 1]
 */
public record AxisWindow(double from, double to) {
    /** The whole axis. */
    public static final AxisWindow FULL = new AxisWindow(0, 1);

    private static final double NARROWEST = 1e-3;

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when they are not fractions in order
     */
    public AxisWindow {
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException("[" + from + ", " + to + "] is not a part of [0, 1]");
        }
    }

    /**
     * The window that shows a part of this one, or more than it; it does not become narrower than {@value #NARROWEST},
     * and stops at the ends of the axis.
     *
     * @param left left end of the part: 0 at the left end of this window, 1 at its right end
     * @param right right end of the part, &gt; left
     */
    public AxisWindow part(double left, double right) {
        double width = Math.clamp((right - left) * (to - from), NARROWEST, 1);
        double centre = from + (left + right) / 2 * (to - from);
        double start = Math.clamp(centre - width / 2, 0, 1 - width);
        return new AxisWindow(start, Math.min(1, start + width));
    }
}
