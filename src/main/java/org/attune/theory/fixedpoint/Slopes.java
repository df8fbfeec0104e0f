package org.attune.theory.fixedpoint;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Derivatives of a map F, and of outputs beside it, at a fixed point: what standard errors follow from, and what makes
 * a Newton step of an iteration for a question nearby. Immutable.
 */
public final class Slopes {
    /** So short that known minima follow it within one step. */
    private static final double STEP = 3e-6;

    private final int variables;
    private final double[][] values;
    private final DecompositionSolver solver;

    /** Of each variable the derivatives of the entries of F(x), then of the outputs. */
    private Slopes(double[][] values) {
        this.variables = values.length;
        this.values = values;
        RealMatrix system = new Array2DRowRealMatrix(variables, variables);
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                system.setEntry(i, j, (i == j ? 1 : 0) - values[j][i]);
            }
        }
        this.solver = new SingularValueDecomposition(system).getSolver();
    }

    /**
     * By forward differences.
     *
     * @param pooled F(x), then the outputs, as a function of x
     * @param x fixed point, with coordinates of order one
     * @param centre what the function is there
     */
    public static Slopes of(UnaryOperator<double[]> pooled, double[] x, double[] centre) {
        double[][] values = new double[x.length][centre.length];
        for (int j = 0; j < x.length; j++) {
            double[] moved = x.clone();
            moved[j] += STEP;
            double[] there = pooled.apply(moved);
            for (int i = 0; i < centre.length; i++) {
                values[j][i] = (there[i] - centre[i]) / STEP;
            }
        }
        return new Slopes(values);
    }

    /**
     * The step (I − ∂F/∂x)⁻¹ (F(x) − x) that Newton's method takes.
     *
     * @param mismatch F(x) − x
     */
    public double[] newtonStep(double[] mismatch) {
        return solver.solve(new ArrayRealVector(mismatch, false)).toArray();
    }

    /**
     * How the outputs change along a step, to first order.
     *
     * @param step change of the variables
     * @return one change per output
     */
    public double[] outputsAlong(double[] step) {
        double[] change = new double[values[0].length - variables];
        for (int i = 0; i < change.length; i++) {
            for (int j = 0; j < variables; j++) {
                change[i] += values[j][variables + i] * step[j];
            }
        }
        return change;
    }

    /**
     * Deviations of every scramble, as {@link ErrorPropagation} has them.
     *
     * @param rows for each scramble, and last for all of them pooled: the entries of F(x), then the outputs
     * @return shape scrambles × (variables + outputs)
     */
    public double[][] deviations(double[][] rows) {
        int scrambles = rows.length - 1;
        double[] centre = rows[scrambles];
        double[][] result = new double[scrambles][centre.length];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            double[] difference = new double[centre.length];
            for (int i = 0; i < centre.length; i++) {
                difference[i] = rows[scramble][i] - centre[i];
            }
            double[] shift =
                    solver.solve(new ArrayRealVector(difference, 0, variables)).toArray();
            System.arraycopy(shift, 0, result[scramble], 0, variables);
            for (int i = variables; i < centre.length; i++) {
                double sum = difference[i];
                for (int j = 0; j < variables; j++) {
                    sum += values[j][i] * shift[j];
                }
                result[scramble][i] = sum;
            }
        }
        return result;
    }
}
