package org.attune.ui.charts;

import java.util.List;
import java.util.OptionalDouble;
import org.attune.model.Quantity;

/**
 * A chart ready to be drawn; immutable, so that two equal figures look the same.
 *
 * @param data what is drawn
 * @param range the vertical axis
 * @param legend the quantities listed below the plot, in order
 * @param marker where a vertical line stands on the horizontal axis; empty for none
 * @param appearance how it looks
 */
public record ChartFigure(
        ChartData data, ValueRange range, List<Quantity> legend, OptionalDouble marker, Appearance appearance) {
    /** Defensive copy. */
    public ChartFigure {
        legend = List.copyOf(legend);
    }

    /** The figure to print: the vertical axis fits the data, and the legend lists only what is drawn. */
    public static ChartFigure fitted(ChartData data, OptionalDouble marker, Appearance appearance) {
        ValueRange natural = data.kind().naturalRange();
        ValueRange range = RangePolicy.fit(data.valueRange().orElse(natural), natural);
        return new ChartFigure(data, range, data.answeredQuantities(), marker, appearance);
    }
}
