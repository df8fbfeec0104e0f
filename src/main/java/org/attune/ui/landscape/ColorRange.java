package org.attune.ui.landscape;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.GridValues;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.ui.charts.SequentialScale;
import org.attune.ui.charts.Ticks;

/**
 * Which values the ends of the colour scale stand for.
 *
 * @param lower of the darkest colour
 * @param upper of the brightest colour, &gt; lower
 * @param exceeded whether some values lie above and have the brightest colour, too
 */
record ColorRange(double lower, double upper, boolean exceeded) {
    /**
     * A few very large values would leave one colour for all others: the scale goes so far beyond the ninth decile, in
     * units of the distance between the first and the ninth.
     */
    private static final double OVERSHOOT = 0.5;

    /** The stability parameter has no upper end where it diverges; what matters is whether it is above 1. */
    private static final double LARGEST_REPLICON = 2;

    private static final double LEAST_LENGTH = 1e-6;
    private static final double MOST_LINES = 9;

    /** The range of a quantity over a grid; empty while there is no value. */
    static Optional<ColorRange> of(Quantity quantity, GridValues values) {
        double[] sorted = values.cells().stream()
                .flatMap(Optional::stream)
                .mapToDouble(Estimate::value)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double lower = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double tenth = sorted[(sorted.length - 1) / 10];
        double ninth = sorted[9 * (sorted.length - 1) / 10];
        double upper = Math.min(greatest, ninth + OVERSHOOT * (ninth - tenth));
        if (quantity == Quantity.FINETUNING_REPLICON) {
            lower = Math.min(lower, LARGEST_REPLICON / 2);
            upper = Math.min(upper, LARGEST_REPLICON);
        }
        upper = Math.max(upper, lower + LEAST_LENGTH);
        return Optional.of(new ColorRange(lower, upper, greatest > upper));
    }

    /** Where a value stands: 0 at the lower, 1 at the upper end. */
    double fractionOf(double value) {
        return Math.clamp((value - lower) / (upper - lower), 0.0, 1.0);
    }

    /** The colour of a value. */
    Color color(double value) {
        return SequentialScale.area(fractionOf(value));
    }

    /** Round values within the range, for contour lines and the labels of the scale. */
    List<Double> levels() {
        return Ticks.multiples(Ticks.step(upper - lower, MOST_LINES), lower, upper);
    }
}
