package org.attune.curves.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.model.Estimate;

/**
 * One quantity over a grid, as far as it has come.
 *
 * @param cells row by row from the bottom, within a row from the left; empty where there is no answer (yet)
 */
public record GridValues(List<Optional<Estimate>> cells) {
    private static final int SIDE = GridRequest.SIDE;

    /**
     * Checks the number of cells.
     *
     * @throws IllegalArgumentException when it is not that of a grid
     */
    public GridValues {
        cells = List.copyOf(cells);
        if (cells.size() != SIDE * SIDE) {
            throw new IllegalArgumentException(cells.size() + " cells are not a grid of " + SIDE + " by " + SIDE);
        }
    }

    /** Values from a function of the cell. */
    public static GridValues of(Function<GridCell, Optional<Estimate>> value) {
        List<Optional<Estimate>> cells = new ArrayList<>(SIDE * SIDE);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                cells.add(value.apply(new GridCell(column, row)));
            }
        }
        return new GridValues(cells);
    }

    /** The value of a cell. */
    public Optional<Estimate> at(GridCell cell) {
        return cells.get(cell.row() * SIDE + cell.column());
    }

    /** The cell where the value is best; empty while there is none. */
    public Optional<GridCell> best(boolean least) {
        return best(all(), least);
    }

    /**
     * Of each row that has answers the best cell, from the bottom to the top.
     *
     * @param stride distance between the cells that are looked at, such as those of the last complete pass: where some
     *     rows stand finer than others the best cells would not compare
     */
    public List<GridCell> bestOfRows(boolean least, int stride) {
        List<GridCell> path = new ArrayList<>();
        for (int row = 0; row < SIDE; row += stride) {
            List<GridCell> line = new ArrayList<>();
            for (int column = 0; column < SIDE; column += stride) {
                line.add(new GridCell(column, row));
            }
            best(line, least).ifPresent(path::add);
        }
        return path;
    }

    /**
     * Of each column that has answers the best cell, from the left to the right.
     *
     * @param stride distance between the cells that are looked at
     */
    public List<GridCell> bestOfColumns(boolean least, int stride) {
        List<GridCell> path = new ArrayList<>();
        for (int column = 0; column < SIDE; column += stride) {
            List<GridCell> line = new ArrayList<>();
            for (int row = 0; row < SIDE; row += stride) {
                line.add(new GridCell(column, row));
            }
            best(line, least).ifPresent(path::add);
        }
        return path;
    }

    private static List<GridCell> all() {
        List<GridCell> all = new ArrayList<>(SIDE * SIDE);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                all.add(new GridCell(column, row));
            }
        }
        return all;
    }

    private Optional<GridCell> best(List<GridCell> candidates, boolean least) {
        Comparator<GridCell> byValue =
                Comparator.comparingDouble(cell -> at(cell).orElseThrow().value());
        return candidates.stream().filter(cell -> at(cell).isPresent()).min(least ? byValue : byValue.reversed());
    }
}
