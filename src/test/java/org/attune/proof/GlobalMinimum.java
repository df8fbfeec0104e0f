package org.attune.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The global minimum of a smooth function of few variables by brute force: its values on a grid and at given starts,
 * then descents by difference quotients from the lowest of them in each orthant. No derivative of the program is used.
 */
final class GlobalMinimum {
    private static final double REACH = 3.5;
    private static final int GRID = 9;
    private static final int MOST_STEPS = 100;
    private static final double STEP = 1e-4;
    private static final double SMALLEST_CURVATURE = 0.05;
    private static final int HALVINGS = 30;

    private final MultivariateFunction function;
    private final int dimension;
    private final List<double[]> minima = new ArrayList<>();
    private double[] point = new double[0];
    private double value = Double.POSITIVE_INFINITY;

    private GlobalMinimum(MultivariateFunction function, int dimension) {
        this.function = function;
        this.dimension = dimension;
    }

    /**
     * Finds it.
     *
     * @param starts where descents begin beside those on the grid
     */
    static GlobalMinimum of(MultivariateFunction function, List<double[]> starts) {
        GlobalMinimum search = new GlobalMinimum(function, starts.getFirst().length);
        search.descendFrom(search.starts(starts));
        return search;
    }

    /** Finds that of a function which differs little, from every local minimum found here. */
    GlobalMinimum of(MultivariateFunction neighbour) {
        GlobalMinimum search = new GlobalMinimum(neighbour, dimension);
        search.descendFrom(minima);
        return search;
    }

    private void descendFrom(List<double[]> starts) {
        starts.forEach(start -> descend(start.clone()));
    }

    double[] point() {
        return point;
    }

    double value() {
        return value;
    }

    private List<double[]> starts(List<double[]> given) {
        List<double[]> starts = new ArrayList<>(given);
        int cells = (int) Math.pow(GRID, dimension);
        List<double[]> best = new ArrayList<>(Collections.nCopies(1 << dimension, starts.getFirst()));
        double[] lowest = new double[1 << dimension];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        for (int cell = 0; cell < cells; cell++) {
            double[] candidate = new double[dimension];
            int rest = cell;
            int orthant = 0;
            for (int k = 0; k < dimension; k++) {
                candidate[k] = REACH * (2.0 * (rest % GRID) / (GRID - 1) - 1);
                orthant = 2 * orthant + (candidate[k] > 0 ? 1 : 0);
                rest /= GRID;
            }
            double height = function.value(candidate);
            if (height < lowest[orthant]) {
                lowest[orthant] = height;
                best.set(orthant, candidate);
            }
        }
        starts.addAll(best);
        starts.sort(Comparator.comparingDouble(function::value));
        return starts;
    }

    private void descend(double[] x) {
        double height = function.value(x);
        double[] gradient = new double[dimension];
        double[][] hessian = new double[dimension][dimension];
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            differentiate(x, height, gradient, hessian);
            double[] step = newtonStep(gradient, hessian);
            double fraction = 1;
            double[] next = Draws.combine(1, x, fraction, step);
            double nextHeight = function.value(next);
            for (int halving = 0; !(nextHeight <= height) && halving < HALVINGS; halving++) {
                fraction /= 2;
                next = Draws.combine(1, x, fraction, step);
                nextHeight = function.value(next);
            }
            if (!(nextHeight <= height)) {
                break;
            }
            boolean arrived = height - nextHeight <= 1e-13 * (1 + Math.abs(height));
            x = next;
            height = nextHeight;
            if (arrived) {
                break;
            }
        }
        if (height < value) {
            value = height;
            point = x;
        }
        double[] found = x;
        if (minima.stream().noneMatch(known -> isSame(known, found))) {
            minima.add(found);
        }
    }

    private static boolean isSame(double[] first, double[] second) {
        double[] difference = Draws.combine(1, first, -1, second);
        return Draws.dot(difference, difference) < 1e-8;
    }

    /** Gradient and Hessian by central differences. */
    private void differentiate(double[] x, double height, double[] gradient, double[][] hessian) {
        for (int i = 0; i < dimension; i++) {
            double above = moved(x, i, STEP, i, 0);
            double below = moved(x, i, -STEP, i, 0);
            gradient[i] = (above - below) / (2 * STEP);
            hessian[i][i] = (above + below - 2 * height) / (STEP * STEP);
            for (int j = 0; j < i; j++) {
                hessian[i][j] = (moved(x, i, STEP, j, STEP)
                                - moved(x, i, STEP, j, -STEP)
                                - moved(x, i, -STEP, j, STEP)
                                + moved(x, i, -STEP, j, -STEP))
                        / (4 * STEP * STEP);
                hessian[j][i] = hessian[i][j];
            }
        }
    }

    private double moved(double[] x, int i, double first, int j, double second) {
        double[] y = x.clone();
        y[i] += first;
        y[j] += second;
        return function.value(y);
    }

    /** The Hessian at the minimum, by differences. */
    double[][] hessian() {
        double[][] hessian = new double[dimension][dimension];
        differentiate(point, value, new double[dimension], hessian);
        return hessian;
    }

    /** −|H|⁻¹ gradient, |H| with eigenvalues of positive sign. */
    private double[] newtonStep(double[] gradient, double[][] hessian) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(hessian, false));
        double[] step = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            double[] direction = eigen.getEigenvector(k).toArray();
            double curvature = Math.max(Math.abs(eigen.getRealEigenvalue(k)), SMALLEST_CURVATURE);
            double amount = -Draws.dot(gradient, direction) / curvature;
            step = Draws.combine(1, step, amount, direction);
        }
        return step;
    }
}
