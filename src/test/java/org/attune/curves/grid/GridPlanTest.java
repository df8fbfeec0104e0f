package org.attune.curves.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;

final class GridPlanTest {
    private static final GridRequest REQUEST = new GridRequest(
            Parameters.DEFAULT, GridAxis.over(ParameterInfo.ALPHA_PRIME), GridAxis.over(ParameterInfo.LAMBDA));

    @Test
    void solvesEachCellOnceFromCoarseToFine() {
        GridPlan plan = GridPlan.of(REQUEST);

        assertThat(plan.passes()).hasSize(4);
        assertThat(plan.passes().getFirst().stream().mapToInt(List::size).sum()).isEqualTo(25);
        assertThat(plan.passes().stream().flatMap(List::stream).flatMap(List::stream))
                .hasSize(GridRequest.SIDE * GridRequest.SIDE)
                .doesNotHaveDuplicates();
    }

    @Test
    void chunksStayWithinARowAndTheRowOfThePointComesFirst() {
        GridPlan plan = GridPlan.of(REQUEST);

        assertThat(plan.passes().stream().flatMap(List::stream))
                .allSatisfy(chunk ->
                        assertThat(chunk.stream().map(GridCell::row).distinct()).hasSize(1));
        // λ = 0.05 stands halfway along the slider from 0.001 to 2.
        assertThat(plan.passes().getFirst().getFirst().getFirst().row()).isEqualTo(16);
    }

    @Test
    void cellsStandOnTheEndsOfTheAxes() {
        assertThat(REQUEST.parametersAt(new GridCell(0, GridRequest.SIDE - 1)))
                .isEqualTo(
                        Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 0.3).with(ParameterInfo.LAMBDA, 2));
    }

    @Test
    void refusesTheSameParameterTwice() {
        GridAxis axis = GridAxis.over(ParameterInfo.LAMBDA);

        assertThatThrownBy(() -> new GridRequest(Parameters.DEFAULT, axis, axis))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("another parameter");
    }

    @Test
    void pathsLeadThroughTheBestOfEachLineAndLeaveOutLinesWithoutAnswers() {
        // A valley along column = row, with row 3 unanswered.
        GridValues values = GridValues.of(cell -> cell.row() == 3
                ? Optional.empty()
                : Optional.of(Estimate.exact(Math.abs(cell.column() - cell.row()) + 0.1 * cell.row())));

        assertThat(values.bestOfRows(true, 1))
                .hasSize(GridRequest.SIDE - 1)
                .allMatch(cell -> cell.column() == cell.row())
                .noneMatch(cell -> cell.row() == 3);
        assertThat(values.bestOfColumns(true, 8))
                .allMatch(cell -> cell.column() % 8 == 0 && cell.column() == cell.row())
                .hasSize(5);
        assertThat(values.best(true)).contains(new GridCell(0, 0));
    }
}
