package org.attune.curves.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the cells of a grid are solved: in passes from coarse to fine, each cell once. A pass goes row by row,
 * so that what depends on the vertical parameter only, such as pre-training where α′ is varied along the row, is solved
 * once for it; the rows nearest to the present point come first. Pure functions.
 *
 * @param passes passes, each a list of chunks of neighbouring cells of a row
 */
public record GridPlan(List<List<List<GridCell>>> passes) {
    /** Distances between the cells of the passes; each divides the one before. */
    private static final int[] STRIDES = {8, 4, 2, 1};

    private static final int CHUNK = 4;

    /** Defensive copies. */
    public GridPlan {
        passes = passes.stream()
                .map(pass -> pass.stream().map(List::copyOf).toList())
                .toList();
    }

    /** The plan for a request. */
    public static GridPlan of(GridRequest request) {
        double present = (GridRequest.SIDE - 1)
                * request.vertical()
                        .fractionOf(request.parameters().get(request.vertical().parameter()));
        List<List<List<GridCell>>> passes = new ArrayList<>();
        for (int pass = 0; pass < STRIDES.length; pass++) {
            passes.add(pass(pass, present));
        }
        return new GridPlan(passes);
    }

    private static List<List<GridCell>> pass(int pass, double present) {
        int stride = STRIDES[pass];
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < GridRequest.SIDE; row += stride) {
            rows.add(row);
        }
        rows.sort(Comparator.comparingDouble(row -> Math.abs(row - present)));
        List<List<GridCell>> chunks = new ArrayList<>();
        for (int row : rows) {
            List<GridCell> cells = new ArrayList<>();
            for (int column = 0; column < GridRequest.SIDE; column += stride) {
                GridCell cell = new GridCell(column, row);
                if (isNew(cell, pass)) {
                    cells.add(cell);
                }
            }
            for (int start = 0; start < cells.size(); start += CHUNK) {
                chunks.add(cells.subList(start, Math.min(start + CHUNK, cells.size())));
            }
        }
        return chunks;
    }

    /** Whether there is a pass of this number, from 0. */
    public static boolean isPass(int pass) {
        return pass < STRIDES.length;
    }

    /** Whether a cell of a pass is solved in it, and not in one before. */
    public static boolean isNew(GridCell cell, int pass) {
        return pass == 0 || cell.row() % STRIDES[pass - 1] != 0 || cell.column() % STRIDES[pass - 1] != 0;
    }

    /** How far apart the cells of a pass are, in cells of the finest. */
    public static int stride(int pass) {
        return STRIDES[pass];
    }
}
