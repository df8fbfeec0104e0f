package org.attune.ui.charts;

import java.util.Optional;
import java.util.Set;
import org.attune.model.AxisScale;
import org.attune.model.Quantity;

/**
 * How a chart is looked at; immutable.
 *
 * @param scale spacing of the vertical axis; on the logarithmic one zero and negative values are left out
 * @param hidden quantities that are listed in the legend, but whose curves are hidden
 * @param values the vertical axis that the user has zoomed to; empty where it follows the data
 */
public record ChartView(AxisScale scale, Set<Quantity> hidden, Optional<ValueRange> values) {
    /** Linear, everything shown, the vertical axis as the data want it. */
    public static final ChartView PLAIN = new ChartView(AxisScale.LINEAR, Set.of(), Optional.empty());

    /** Defensive copy. */
    public ChartView {
        hidden = Set.copyOf(hidden);
    }

    /** A copy on another scale, no longer zoomed. */
    public ChartView withScale(AxisScale newScale) {
        return new ChartView(newScale, hidden, newScale == scale ? values : Optional.empty());
    }

    /** A copy that hides others. */
    public ChartView withHidden(Set<Quantity> newHidden) {
        return new ChartView(scale, newHidden, values);
    }

    /** A copy zoomed otherwise. */
    public ChartView withValues(Optional<ValueRange> newValues) {
        return new ChartView(scale, hidden, newValues);
    }
}
