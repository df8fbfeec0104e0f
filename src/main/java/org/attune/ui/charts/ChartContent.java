package org.attune.ui.charts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.model.Quantity;

/**
 * What is drawn in a chart.
 *
 * @param kind which chart
 * @param quantities those of its quantities that are in the chart, in the order of the legend
 * @param view how it is looked at; what is hidden is among the quantities
 */
public record ChartContent(ChartKind kind, List<Quantity> quantities, ChartView view) {
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
        List<Quantity> listed =
                kind.quantities().stream().filter(quantities::contains).toList();
        quantities = listed;
        view = view.withHidden(view.hidden().stream().filter(listed::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Quantities looked at in the usual way.
     *
     * @throws IllegalArgumentException when the chart cannot draw one of them
     */
    public ChartContent(ChartKind kind, List<Quantity> quantities) {
        this(kind, quantities, ChartView.PLAIN);
    }

    /** What a chart draws at first. */
    public static ChartContent initial(ChartKind kind) {
        return new ChartContent(kind, kind.initialQuantities());
    }

    /** The quantities whose curves are drawn. */
    public List<Quantity> visible() {
        return quantities.stream()
                .filter(quantity -> !view.hidden().contains(quantity))
                .toList();
    }

    /** A copy that draws other quantities, none of them hidden. */
    public ChartContent showing(List<Quantity> others) {
        return new ChartContent(kind, others, view.withHidden(Set.of()));
    }

    /** A copy that draws all usual quantities, too. */
    public ChartContent unfolded() {
        return new ChartContent(
                kind,
                Stream.concat(quantities.stream(), kind.usualQuantities().stream())
                        .distinct()
                        .toList(),
                view);
    }

    /** A copy that draws no more than at first. */
    public ChartContent folded() {
        return showing(kind.initialQuantities());
    }

    /** Whether it draws more than at first. */
    public boolean isUnfolded() {
        return quantities.size() > kind.initialQuantities().size() && quantities.containsAll(kind.initialQuantities());
    }

    /** The usual quantities that it does not draw. */
    List<Quantity> foldedAway() {
        return kind.usualQuantities().stream()
                .filter(quantity -> !quantities.contains(quantity))
                .toList();
    }

    /** A copy that is looked at otherwise. */
    public ChartContent with(ChartView newView) {
        return new ChartContent(kind, quantities, newView);
    }

    /** A copy in which a quantity of the legend is hidden when it is shown, and the reverse. */
    public ChartContent withToggled(Quantity quantity) {
        Set<Quantity> hidden = view.hidden().contains(quantity)
                ? view.hidden().stream().filter(other -> other != quantity).collect(Collectors.toUnmodifiableSet())
                : Stream.concat(view.hidden().stream(), Stream.of(quantity)).collect(Collectors.toUnmodifiableSet());
        return with(view.withHidden(hidden));
    }

    /** A copy in which a quantity is in the chart, or is not. */
    public ChartContent with(Quantity quantity, boolean drawn) {
        return new ChartContent(
                kind,
                kind.quantities().stream()
                        .filter(other -> other == quantity ? drawn : quantities.contains(other))
                        .toList(),
                view.withHidden(view.hidden().stream()
                        .filter(other -> other != quantity)
                        .collect(Collectors.toUnmodifiableSet())));
    }
}
