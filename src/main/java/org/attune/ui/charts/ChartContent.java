package org.attune.ui.charts;

import java.util.List;
import org.attune.model.Quantity;

/**
 * What is drawn in a chart.
 *
 * @param kind which chart
 * @param quantities those of its quantities that are drawn, in the order of the legend
 */
public record ChartContent(ChartKind kind, List<Quantity> quantities) {
    /**
     * Puts the quantities in the order of the legend.
     *
     * @throws IllegalArgumentException when the chart cannot draw one of them
     */
    public ChartContent {
        for (Quantity quantity : quantities) {
            if (!kind.quantities().contains(quantity)) {
                throw new IllegalArgumentException(kind.title() + " does not draw " + quantity.symbol());
            }
        }
        quantities = kind.quantities().stream().filter(quantities::contains).toList();
    }

    /** What a chart draws at first. */
    public static ChartContent initial(ChartKind kind) {
        return new ChartContent(kind, kind.initialQuantities());
    }

    /** A copy in which a quantity is drawn, or is not. */
    public ChartContent with(Quantity quantity, boolean drawn) {
        return new ChartContent(
                kind,
                kind.quantities().stream()
                        .filter(other -> other == quantity ? drawn : quantities.contains(other))
                        .toList());
    }
}
