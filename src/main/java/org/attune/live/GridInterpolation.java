package org.attune.live;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.attune.curves.Interpolation;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridPlan;
import org.attune.curves.grid.GridRequest;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/** Previews of cells between others in their row or column. Pure functions. */
final class GridInterpolation {
    /** The four cells that a cell may lie between, in units of the stride of its pass, from the middle to the ends. */
    private static final int[][] NEIGHBOURS = {{-3, -1, 1, 3}, {-1, 1, 3, 5}, {-5, -3, -1, 1}};

    /** Gives the answer of a cell, if there is one. */
    @FunctionalInterface
    interface Answers {
        Optional<Prediction> at(int column, int row);
    }

    private GridInterpolation() {}

    /**
     * The preview of a cell; empty where its neighbours do not tell it.
     *
     * @param pass the pass that the cell is new in
     */
    static Optional<Prediction> at(GridRequest request, GridCell cell, int pass, Answers answers) {
        int stride = GridPlan.stride(pass);
        Parameters parameters = request.parametersAt(cell);
        return along(parameters, cell.column(), stride, column -> preview(answers, column, cell.row()))
                .or(() -> along(parameters, cell.row(), stride, row -> preview(answers, cell.column(), row)));
    }

    private static Optional<Prediction> preview(Answers answers, int column, int row) {
        return answers.at(column, row).filter(answer -> answer.accuracy().equals(Level.PREVIEW.accuracy()));
    }

    private static Optional<Prediction> along(
            Parameters parameters, int position, int stride, IntFunction<Optional<Prediction>> line) {
        for (int[] neighbours : NEIGHBOURS) {
            SortedMap<Integer, Prediction> four = new TreeMap<>();
            for (int steps : neighbours) {
                int place = position + steps * stride;
                if (place >= 0 && place < GridRequest.SIDE) {
                    line.apply(place).ifPresent(answer -> four.put(place, answer));
                }
            }
            if (four.size() == neighbours.length) {
                return Interpolation.at(parameters, position, four);
            }
        }
        return Optional.empty();
    }
}
