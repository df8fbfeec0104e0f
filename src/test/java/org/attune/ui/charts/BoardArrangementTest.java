package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;

final class BoardArrangementTest {
    private final BoardArrangement start = BoardArrangement.INITIAL;

    @Test
    void newChartTakesThePlaceOfAnother() {
        assertThat(start.withChart(2, ChartKind.STABILITY).places())
                .containsExactly(ChartKind.ERRORS, ChartKind.OVERLAP, ChartKind.STABILITY, ChartKind.ORDER_PARAMETERS);
    }

    @Test
    void chartsOnTheBoardChangePlaces() {
        assertThat(start.withChart(0, ChartKind.ORDER_PARAMETERS).places())
                .containsExactly(
                        ChartKind.ORDER_PARAMETERS, ChartKind.OVERLAP, ChartKind.EFFECTIVE_NOISE, ChartKind.ERRORS);
        assertThat(start.withChart(1, ChartKind.OVERLAP)).isEqualTo(start);
    }

    @Test
    void curvesAreDrawnInTheOrderOfTheLegendWhenWanted() {
        BoardArrangement more = start.withQuantity(ChartKind.ERRORS, Quantity.FORGETTING_ERROR, true)
                .withQuantity(ChartKind.ERRORS, Quantity.FINETUNING_TEST_ERROR, false);

        assertThat(more.content(ChartKind.ERRORS).quantities())
                .contains(Quantity.FORGETTING_ERROR)
                .doesNotContain(Quantity.FINETUNING_TEST_ERROR)
                .isSubsetOf(ChartKind.ERRORS.quantities());
        assertThat(more.withQuantity(ChartKind.ERRORS, Quantity.FINETUNING_TEST_ERROR, true)
                        .content(ChartKind.ERRORS)
                        .quantities()
                        .getFirst())
                .isEqualTo(Quantity.FINETUNING_TEST_ERROR);
        assertThat(more.content(ChartKind.OVERLAP)).isEqualTo(start.content(ChartKind.OVERLAP));
    }

    @Test
    void refusesWhatIsNoBoard() {
        List<ChartKind> twice =
                List.of(ChartKind.ERRORS, ChartKind.ERRORS, ChartKind.OVERLAP, ChartKind.ORDER_PARAMETERS);
        assertThatThrownBy(() -> new BoardArrangement(twice, start.contents()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoardArrangement(start.places(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartContent(ChartKind.OVERLAP, List.of(Quantity.Q)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Overlap does not draw Q");
    }
}
