package org.attune.ui.preset;

import java.util.List;
import java.util.stream.Stream;
import org.attune.curves.preset.PresetChart;
import org.attune.curves.preset.PresetPanel;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;

/** The charts that stand on the board for a panel of the paper. Pure functions. */
public final class PresetBoard {
    private PresetBoard() {}

    /**
     * The charts of a panel with the curves that it names, whatever was shown before; the other charts as at the start.
     */
    public static BoardArrangement of(PresetPanel panel) {
        List<ChartContent> contents = panel.charts().stream()
                .map(chart -> new ChartContent(kind(chart), chart.curves()))
                .toList();
        return new BoardArrangement(
                contents.stream().map(ChartContent::kind).toList(),
                Stream.of(ChartKind.values())
                        .map(kind -> contents.stream()
                                .filter(content -> content.kind() == kind)
                                .findFirst()
                                .orElseGet(() -> ChartContent.initial(kind)))
                        .toList());
    }

    /**
     * A chart of a panel.
     *
     * @throws IllegalArgumentException when there is no such chart
     */
    static ChartKind kind(PresetChart chart) {
        return ChartKind.named(chart.name())
                .orElseThrow(() -> new IllegalArgumentException("there is no chart \"" + chart.name() + "\""));
    }
}
