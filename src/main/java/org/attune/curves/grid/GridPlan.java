package org.attune.curves.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.model.Level;

/**
 * In which order the cells of a grid are solved: in passes from coarse to fine, each cell once. A pass goes row by row,
 * so that what depends on the vertical parameter only, such as pre-training where α′ is varied along the row, is solved
 * once for it; the rows nearest to the present point come first. Then cells are solved again with more nodes, those
 * around the present point first, and the nearest ones a third time. Pure functions.
 *
 * @param passes passes, each a list of chunks of neighbouring cells of a row
 * @param refinements what is solved again, in order
 */
public record GridPlan(List<List<List<GridCell>>> passes, List<Refinement> refinements) {
    /** Distances between the cells of the passes; each divides the one before. */
    private static final int[] STRIDES = {8, 4, 2, 1};

    private static final int CHUNK = 4;

    /** How far from the present point cells are final, in cells: more of them would take minutes. */
    private static final double FINAL_REACH = 3;

    /**
     * Cells that are solved again.
     *
     * @param level how exactly
     * @param chunk neighbouring cells of a row
     */
    public record Refinement(Level level, List<GridCell> chunk) {
        /** Defensive copy. */
        public Refinement {
            chunk = List.copyOf(chunk);
        }
    }

    /** Defensive copies. */
    public GridPlan {
        passes = passes.stream()
                .map(pass -> pass.stream().map(List::copyOf).toList())
                .toList();
        refinements = List.copyOf(refinements);
    }

    /** The plan for a request. */
    public static GridPlan of(GridRequest request) {
        double present = place(request, request.vertical());
        List<List<List<GridCell>>> passes = new ArrayList<>();
        for (int pass = 0; pass < STRIDES.length; pass++) {
            passes.add(pass(pass, present));
        }
        return new GridPlan(passes, refinements(place(request, request.horizontal()), present));
    }

    /** Where the present point stands along an axis, in cells. */
    private static double place(GridRequest request, GridAxis axis) {
        double fraction = axis.fractionOf(request.parameters().get(axis.parameter()));
        return (GridRequest.SIDE - 1) * Math.clamp(fraction, 0.0, 1.0);
    }

    private static List<Refinement> refinements(double column, double row) {
        List<List<GridCell>> chunks = new ArrayList<>();
        for (int y = 0; y < GridRequest.SIDE; y++) {
            for (int x = 0; x < GridRequest.SIDE; x += CHUNK) {
                List<GridCell> chunk = new ArrayList<>();
                for (int i = x; i < Math.min(x + CHUNK, GridRequest.SIDE); i++) {
                    chunk.add(new GridCell(i, y));
                }
                chunks.add(chunk);
            }
        }
        chunks.sort(Comparator.comparingDouble(chunk -> distance(chunk, column, row)));
        List<Refinement> refinements = new ArrayList<>();
        chunks.forEach(chunk -> refinements.add(new Refinement(Level.DRAFT, chunk)));
        // What is looked at is final before what is far away is a draft.
        int near = (int) chunks.stream()
                .filter(chunk -> distance(chunk, column, row) <= FINAL_REACH)
                .count();
        List<Refinement> last = chunks.subList(0, near).stream()
                .map(chunk -> new Refinement(Level.FINAL, chunk))
                .toList();
        refinements.addAll(near, last);
        return refinements;
    }

    /** From the point to the nearest cell of a chunk, the longer of both ways. */
    private static double distance(List<GridCell> chunk, double column, double row) {
        return chunk.stream()
                .mapToDouble(cell -> Math.max(Math.abs(cell.column() - column), Math.abs(cell.row() - row)))
                .min()
                .orElseThrow();
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
        // Cells of rows between come last: then they have neighbours in their rows, too.
        chunks.sort(Comparator.comparing(chunk -> pass > 0 && chunk.getFirst().row() % STRIDES[pass - 1] != 0));
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

    /** The pass that a cell is solved in. */
    public static int passOf(GridCell cell) {
        return IntStream.range(0, STRIDES.length)
                .filter(pass -> cell.row() % STRIDES[pass] == 0 && cell.column() % STRIDES[pass] == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a cell is solved in the first pass. */
    public static boolean isOfFirstPass(GridCell cell) {
        return cell.row() % STRIDES[0] == 0 && cell.column() % STRIDES[0] == 0;
    }

    /** How far apart the cells of a pass are, in cells of the finest. */
    public static int stride(int pass) {
        return STRIDES[pass];
    }
}
