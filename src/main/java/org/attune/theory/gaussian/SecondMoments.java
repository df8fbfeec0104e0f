package org.attune.theory.gaussian;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Gives normal points the second moments that their law has: X ← X (XᵀX/n)^(−1/2). Where points are hardly more than
 * their coordinates, Sobol's balance cannot do so, and the averages of the theory, which are close to quadratic in the
 * normals, err most in them. Pure functions.
 *
 * <p>The points of all scrambles together are matched, since those of one may be fewer than the coordinates; the
 * scrambles are then no longer independent, and their spread is a standard error on the safe side.
 */
final class SecondMoments {
    private static final int LEAST_POINTS = 2;

    private SecondMoments() {}

    /**
     * Matches some coordinates, in place; nothing where the points are not {@value #LEAST_POINTS} times as many, since
     * matching would bend them beyond recognition.
     *
     * @param points shape n × width, row-major
     * @param width coordinates per point
     * @param first the first coordinate to be matched
     * @param count how many from there on
     */
    static void match(double[] points, int width, int first, int count) {
        if (points.length < LEAST_POINTS * count * width) {
            return;
        }
        RealMatrix root = inverseRoot(moments(points, width, first, count));
        double[] row = new double[count];
        for (int offset = first; offset < points.length; offset += width) {
            System.arraycopy(points, offset, row, 0, count);
            System.arraycopy(root.operate(row), 0, points, offset, count);
        }
    }

    private static RealMatrix moments(double[] points, int width, int first, int count) {
        double[][] moments = new double[count][count];
        double weight = (double) width / points.length;
        for (int offset = first; offset < points.length; offset += width) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    moments[i][j] += weight * points[offset + i] * points[offset + j];
                }
            }
        }
        return new Array2DRowRealMatrix(moments, false);
    }

    private static RealMatrix inverseRoot(RealMatrix symmetric) {
        return new EigenDecomposition(new EigenDecomposition(symmetric).getSquareRoot())
                .getSolver()
                .getInverse();
    }
}
