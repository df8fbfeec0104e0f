package org.attune.curves.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Estimate;

/**
 * Lines of equal value over a grid, by marching squares: in each square of four cells with answers, straight pieces
 * between the places where its edges reach the level. In a saddle the mean of the four says which corners belong
 * together. Pure functions.
 */
public final class ContourLines {
    private ContourLines() {}

    /**
     * A piece of a line, in units of cells.
     *
     * @param fromColumn column of one end
     * @param fromRow row of one end
     * @param toColumn column of the other end
     * @param toRow row of the other end
     */
    public record Piece(double fromColumn, double fromRow, double toColumn, double toRow) {}

    /**
     * The pieces of the lines of a level.
     *
     * @param values over the grid
     * @param level which value
     * @param stride side of the squares in cells; it divides the grid
     */
    public static List<Piece> of(GridValues values, double level, int stride) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row + stride < GridRequest.SIDE; row += stride) {
            for (int column = 0; column + stride < GridRequest.SIDE; column += stride) {
                Optional<Square> square = Square.of(values, column, row, stride);
                square.ifPresent(corners -> pieces.addAll(corners.pieces(level)));
            }
        }
        return pieces;
    }

    /** A corner, and how its square goes round: left below, right below, right above, left above. */
    private record Corner(double column, double row, double value) {}

    private record Square(List<Corner> corners) {
        static Optional<Square> of(GridValues values, int column, int row, int stride) {
            int[][] places = {
                {column, row}, {column + stride, row}, {column + stride, row + stride}, {column, row + stride}
            };
            List<Corner> corners = new ArrayList<>();
            for (int[] place : places) {
                Optional<Estimate> value = values.at(new GridCell(place[0], place[1]));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                corners.add(new Corner(place[0], place[1], value.get().value()));
            }
            return Optional.of(new Square(corners));
        }

        List<Piece> pieces(double level) {
            List<double[]> ends = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Corner one = corners.get(i);
                Corner next = corners.get((i + 1) % 4);
                if (one.value() >= level != next.value() >= level) {
                    double part = (level - one.value()) / (next.value() - one.value());
                    ends.add(new double[] {
                        one.column() + part * (next.column() - one.column()),
                        one.row() + part * (next.row() - one.row())
                    });
                }
            }
            if (ends.size() == 2) {
                return List.of(piece(ends.get(0), ends.get(1)));
            }
            if (ends.size() < 4) {
                return List.of();
            }
            double mean = corners.stream().mapToDouble(Corner::value).average().orElseThrow();
            // Ends stand on the edges in turn; the first corner lies between the last edge and the first.
            boolean cutOffFirst = mean >= level != corners.getFirst().value() >= level;
            return cutOffFirst
                    ? List.of(piece(ends.get(3), ends.get(0)), piece(ends.get(1), ends.get(2)))
                    : List.of(piece(ends.get(0), ends.get(1)), piece(ends.get(2), ends.get(3)));
        }

        private static Piece piece(double[] from, double[] to) {
            return new Piece(from[0], from[1], to[0], to[1]);
        }
    }
}
