package org.attune.theory.fixedpoint;

import java.util.function.UnaryOperator;

/**
 * How far the fixed point and the outputs of one scramble lie from the pooled ones, to first order: with J = ∂F/∂x,
 * scramble r has δx_r = (I − J)⁻¹ (F_r(x) − F(x)) and δy_r = y_r(x) − y(x) + (∂y/∂x) δx_r. The derivatives are forward
 * differences on the pooled nodes; errors of errors do not matter.
 */
public final class ErrorPropagation {
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
        return Slopes.of(pooled, x, rows[rows.length - 1]).deviations(rows);
    }

    /**
     * Standard error of the pooled value of one entry,
     *
     * <pre>√(Σ_r δ_r² / (n(n−3))).</pre>
     *
     * <p>A mean of n values, with a spread that only these n values tell, follows Student's t distribution, which is
     * wider than a Gaussian by √((n−1)/(n−3)) (JCGM 101:2008, 6.4.9.4). With that factor, which is 1.18 for eight
     * scrambles, two standard errors cover the exact value in 95 % of cases.
     *
     * @param deviations deviations of each of n ≥ 4 scrambles, as from {@link #deviations}
     * @param entry column
     */
    public static double standardError(double[][] deviations, int entry) {
        double sum = 0;
        for (double[] row : deviations) {
            sum += row[entry] * row[entry];
        }
        return Math.sqrt(sum / (deviations.length * (deviations.length - 3.0)));
    }
}
