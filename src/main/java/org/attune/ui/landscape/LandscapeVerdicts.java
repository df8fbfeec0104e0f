package org.attune.ui.landscape;

import org.attune.curves.grid.ContourLines;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridSnapshot;
import org.attune.model.Assessment;
import org.attune.model.Quantity;
import org.attune.model.Verdict;

/**
 * Where on a landscape replica symmetry holds for the quantity that it shows.
 *
 * @param snapshot the cells
 * @param quantity what is shown
 */
record LandscapeVerdicts(GridSnapshot snapshot, Quantity quantity) {
    /** The verdict on a cell; HOLDS where it shows no answer. */
    Verdict at(GridCell cell) {
        return assessment(cell).verdict();
    }

    /** The verdict on a cell with its reasons. */
    Assessment assessment(GridCell cell) {
        return snapshot.at(cell)
                .filter(prediction -> quantity.of(prediction).isPresent())
                .map(prediction -> prediction.assessment(quantity.stage()))
                .orElse(Assessment.HOLDS);
    }

    /** How many cells have a verdict. */
    int count(Verdict verdict) {
        int count = 0;
        for (int row = 0; row < GridRequest.SIDE; row++) {
            for (int column = 0; column < GridRequest.SIDE; column++) {
                if (at(new GridCell(column, row)) == verdict) {
                    count++;
                }
            }
        }
        return count;
    }

    /**
     * Whether a line from one cell to another one leads out of or into a broken cell.
     *
     * @param from one end
     * @param to the other end
     */
    boolean isBroken(GridCell from, GridCell to) {
        return at(from) == Verdict.BROKEN || at(to) == Verdict.BROKEN;
    }

    /**
     * Whether a piece of a contour line rests on a broken cell.
     *
     * @param stride side of the squares that the lines are drawn in
     */
    boolean isBroken(ContourLines.Piece piece, int stride) {
        int column = corner((piece.fromColumn() + piece.toColumn()) / 2, stride);
        int row = corner((piece.fromRow() + piece.toRow()) / 2, stride);
        return isBroken(new GridCell(column, row), new GridCell(column + stride, row))
                || isBroken(new GridCell(column, row + stride), new GridCell(column + stride, row + stride));
    }

    private static int corner(double place, int stride) {
        int square = (int) (place / stride);
        return Math.min(square * stride, GridRequest.SIDE - 1 - stride);
    }
}
