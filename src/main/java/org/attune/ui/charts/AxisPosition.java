package org.attune.ui.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.attune.model.AxisScale;

/**
 * Turns places along the horizontal axis into values that are as round as the place is exact: who points with a mouse
 * means 3, not 3.0192.
 *
 * @param scale spacing of the axis
 * @param from value at its left end
 * @param to value at its right end
 */
record AxisPosition(AxisScale scale, double from, double to) {
    static AxisPosition of(ChartData data) {
        return new AxisPosition(data.scale(), data.from(), data.to());
    }

    /** Where a value stands: 0 at the left end, 1 at the right end, outside these when it is off the axis. */
    double fractionOf(double value) {
        return scale.fractionOf(value, from, to);
    }

    /**
     * The round value at a place.
     *
     * @param fraction the place, 0 at the left end; places off the axis count as its ends
     * @param resolution how exactly the place is meant, as a fraction of the axis, in (0, 1)
     */
    double roundValueAt(double fraction, double resolution) {
        double place = Math.clamp(fraction, 0, 1);
        double value = scale.valueAt(place, from, to);
        if (place == 0 || place == 1) {
            return value;
        }
        double neighbour = scale.valueAt(place > 0.5 ? place - resolution : place + resolution, from, to);
        int decade = (int) Math.floor(Math.log10(Math.abs(neighbour - value)));
        double rounded = BigDecimal.valueOf(value)
                .setScale(-decade, RoundingMode.HALF_EVEN)
                .doubleValue();
        return Math.clamp(rounded, from, to);
    }
}
