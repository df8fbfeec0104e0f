package org.attune.theory.fixedpoint;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How far the fixed point and the outputs of one scramble lie from the pooled ones, to first order: with J = ∂F/∂x,
 * scramble r has δx_r = (I − J)⁻¹ (F_r(x) − F(x)) and δy_r = y_r(x) − y(x) + (∂y/∂x) δx_r. The derivatives are forward
 * differences on the pooled nodes; errors of errors do not matter.
 */
public final class ErrorPropagation {
    private static final double STEP = 1e-4;

    private ErrorPropagation() {}

    /**
     * Deviations of every scramble.
     *
     * @param rows for each scramble, and last for all of them pooled: the n entries of F(x), then the outputs, at the
     *     fixed point
     * @param pooled the pooled row as a function of x
     * @param x fixed point of the pooled map, length n, with coordinates of order one
     * @return shape scrambles × (n + outputs): δx_r, then δy_r
     */
    public static double[][] deviations(double[][] rows, UnaryOperator<double[]> pooled, double[] x) {
        int n = x.length;
        int scrambles = rows.length - 1;
        double[] centre = rows[scrambles];
        int width = centre.length;
        double[][] slopes = new double[n][width];
        for (int j = 0; j < n; j++) {
            double[] moved = x.clone();
            moved[j] += STEP;
            double[] values = pooled.apply(moved);
            for (int i = 0; i < width; i++) {
                slopes[j][i] = (values[i] - centre[i]) / STEP;
            }
        }
        RealMatrix system = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system.setEntry(i, j, (i == j ? 1 : 0) - slopes[j][i]);
            }
        }
        double[][] result = new double[scrambles][width];
        DecompositionSolver solver = new SingularValueDecomposition(system).getSolver();
        for (int scramble = 0; scramble < scrambles; scramble++) {
            double[] difference = new double[width];
            for (int i = 0; i < width; i++) {
                difference[i] = rows[scramble][i] - centre[i];
            }
            double[] shift = solver.solve(new ArrayRealVector(difference, 0, n)).toArray();
            System.arraycopy(shift, 0, result[scramble], 0, n);
            for (int i = n; i < width; i++) {
                double sum = difference[i];
                for (int j = 0; j < n; j++) {
                    sum += slopes[j][i] * shift[j];
                }
                result[scramble][i] = sum;
            }
        }
        return result;
    }

    /**
     * Standard error of the pooled value of one entry.
     *
     * @param deviations deviations of each scramble, as from {@link #deviations}
     * @param entry column
     */
    public static double standardError(double[][] deviations, int entry) {
        double sum = 0;
        for (double[] row : deviations) {
            sum += row[entry] * row[entry];
        }
        return Math.sqrt(sum / (deviations.length * (deviations.length - 1.0)));
    }
}
