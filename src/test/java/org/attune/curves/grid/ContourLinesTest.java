package org.attune.curves.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.attune.model.Estimate;
import org.junit.jupiter.api.Test;

final class ContourLinesTest {
    private static GridValues values(ToDoubleFunction<GridCell> value) {
        return GridValues.of(cell -> Optional.of(Estimate.exact(value.applyAsDouble(cell))));
    }

    @Test
    void theLineOfAPlaneIsStraight() {
        List<ContourLines.Piece> pieces = ContourLines.of(values(cell -> cell.column() + 2.0 * cell.row()), 20.5, 1);

        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(piece.fromColumn() + 2 * piece.fromRow()).isEqualTo(20.5, within(1e-9));
            assertThat(piece.toColumn() + 2 * piece.toRow()).isEqualTo(20.5, within(1e-9));
        });
    }

    @Test
    void theLineOfAConeGoesRoundOnce() {
        List<ContourLines.Piece> pieces =
                ContourLines.of(values(cell -> Math.hypot(cell.column() - 16, cell.row() - 16)), 10, 1);

        double length = pieces.stream()
                .mapToDouble(
                        piece -> Math.hypot(piece.toColumn() - piece.fromColumn(), piece.toRow() - piece.fromRow()))
                .sum();
        assertThat(length).isEqualTo(2 * Math.PI * 10, within(0.5));
    }

    @Test
    void noLineRunsThroughASquareWithoutAllAnswers() {
        GridValues holed = GridValues.of(cell ->
                cell.equals(new GridCell(5, 5)) ? Optional.empty() : Optional.of(Estimate.exact(cell.column())));

        List<ContourLines.Piece> pieces = ContourLines.of(holed, 4.5, 1);

        assertThat(pieces).hasSize(GridRequest.SIDE - 1 - 2).noneMatch(piece -> {
            double middle = (piece.fromRow() + piece.toRow()) / 2;
            return middle > 4 && middle < 6;
        });
    }

    @Test
    void aSaddleIsCutByItsMean() {
        // Two opposite corners of one coarse square lie high, and so does their mean: they belong together.
        GridValues saddle = values(cell -> (cell.column() == 0) == (cell.row() == 0) ? 3 : 0);

        List<ContourLines.Piece> pieces = ContourLines.of(saddle, 1, 32);

        assertThat(pieces)
                .hasSize(2)
                .allSatisfy(
                        piece -> assertThat((piece.fromColumn() - piece.fromRow()) * (piece.toColumn() - piece.toRow()))
                                .as("ends on one side of the diagonal between the high corners")
                                .isPositive());
    }
}
