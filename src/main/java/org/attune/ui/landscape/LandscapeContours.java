package org.attune.ui.landscape;

import java.util.List;
import java.util.Optional;
import org.attune.curves.grid.ContourLines;
import org.attune.curves.grid.GridValues;
import org.attune.live.GridSnapshot;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/**
 * The contour lines of a landscape, each among cells of one accuracy: where cells of two meet their values leap, and a
 * line across would show that leap and not the theory.
 */
final class LandscapeContours {
    private final List<GridValues> alike;

    /** Prepares the lines of a quantity. */
    LandscapeContours(GridSnapshot snapshot, Quantity quantity) {
        alike = snapshot.answers().stream()
                .flatMap(Optional::stream)
                .map(Prediction::accuracy)
                .distinct()
                .map(accuracy -> new GridValues(snapshot.answers().stream()
                        .map(answer -> answer.filter(
                                        prediction -> prediction.accuracy().equals(accuracy))
                                .flatMap(quantity::of))
                        .toList()))
                .toList();
    }

    /**
     * The pieces of the lines of a value.
     *
     * @param value of the quantity
     * @param stride side of the squares in cells; it divides the grid
     */
    List<ContourLines.Piece> of(double value, int stride) {
        return alike.stream()
                .flatMap(cells -> ContourLines.of(cells, value, stride).stream())
                .toList();
    }
}
