package org.attune.curves.preset;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.model.ParameterInfo;

/**
 * One panel or inset of a figure.
 *
 * @param id its name within the figure, such as "left"
 * @param title the heading
 * @param axis the horizontal axis
 * @param verticalLabel what stands on the vertical axis
 * @param series the curves, in the order of the legend
 * @param marks what is marked beside the curves
 * @param optimum where another panel is at its lowest, which this one holds; empty for none
 * @param request what the window asks when the panel is chosen
 * @param family the second parameter that the window varies beside; empty for none
 * @param charts the charts of the window in reading order, each with its curves
 */
public record PresetPanel(
        String id,
        String title,
        PresetAxis axis,
        String verticalLabel,
        List<PresetSeries> series,
        PanelMarks marks,
        Optional<AtOptimum> optimum,
        CurveRequest request,
        Optional<Family> family,
        List<PresetChart> charts) {
    /** Defensive copies. */
    public PresetPanel {
        series = List.copyOf(series);
        charts = List.copyOf(charts);
    }

    /**
     * Holds a parameter at the lowest point of another panel.
     *
     * @param panel the other panel, an earlier one with this parameter on its axis
     * @param parameter which parameter
     */
    public record AtOptimum(String panel, ParameterInfo parameter) {}

    /** The same panel with another number of points along its axis. */
    public PresetPanel withPoints(int points) {
        return new PresetPanel(
                id, title, axis.withPoints(points), verticalLabel, series, marks, optimum, request, family, charts);
    }

    /**
     * The chart of the window that shows what the panel shows; empty for differences, which no chart shows at first.
     */
    public Optional<PresetChart> ownChart() {
        PresetSeries first = series.getFirst();
        return first.subtracted().isPresent()
                ? Optional.empty()
                : charts.stream()
                        .filter(chart -> chart.curves().contains(first.quantity()))
                        .findFirst();
    }
}
