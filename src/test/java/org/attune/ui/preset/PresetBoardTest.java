package org.attune.ui.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.attune.curves.preset.PresetChart;
import org.attune.curves.preset.PresetPanel;
import org.attune.model.Quantity;
import org.attune.storage.preset.PresetLibrary;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the charts draw for each panel of the paper. */
final class PresetBoardTest {
    static Stream<PresetPanel> panels() {
        return new PresetLibrary().figures().stream().flatMap(figure -> figure.panels().stream());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aPanelNamesTheCurvesOfEveryChartInSight(PresetPanel panel) {
        BoardArrangement board = PresetBoard.of(panel);

        assertThat(board.shown())
                .hasSize(BoardArrangement.PLACES)
                .isEqualTo(panel.charts().stream()
                        .map(chart -> new ChartContent(PresetBoard.kind(chart), chart.curves()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void oneChartDrawsWhatThePanelDraws(PresetPanel panel) {
        boolean isDifference = panel.series().getFirst().subtracted().isPresent();

        assertThat(panel.ownChart().isEmpty()).isEqualTo(isDifference);
        panel.ownChart()
                .ifPresent(chart -> assertThat(chart.curves())
                        .as("all quantities of the panel")
                        .containsAll(panel.series().stream()
                                .map(series -> series.quantity())
                                .toList()));
    }

    @Test
    void firstFigureDrawsTheBaselinesOfTheCaption() {
        PresetPanel left = new PresetLibrary().figure("fig1").principal();

        assertThat(PresetBoard.of(left).content(ChartKind.ERRORS).visible())
                .containsExactly(
                        Quantity.FINETUNING_TEST_ERROR,
                        Quantity.BAYES_FINETUNING_TEST_ERROR,
                        Quantity.FROZEN_ERROR,
                        Quantity.LORA_ONLY_ERROR);
        assertThat(left.ownChart()).map(PresetChart::name).contains("errors");
    }
}
