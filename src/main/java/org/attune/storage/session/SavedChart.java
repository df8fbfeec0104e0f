package org.attune.storage.session;

import java.util.List;
import java.util.Optional;
import org.attune.model.AxisScale;
import org.attune.model.Quantity;

/**
 * How a chart is looked at.
 *
 * @param scale of the vertical axis
 * @param hidden quantities of the legend whose curves are hidden
 * @param values the vertical axis zoomed to; empty where it follows the data
 */
public record SavedChart(AxisScale scale, List<Quantity> hidden, Optional<SavedRange> values) {
    /** As charts are looked at by themselves. */
    public static final SavedChart PLAIN = new SavedChart(AxisScale.LINEAR, List.of(), Optional.empty());

    /** In a fixed order, so that equal views are equal. */
    public SavedChart {
        hidden = hidden.stream().distinct().sorted().toList();
    }
}
