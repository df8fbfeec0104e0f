package org.attune.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;

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

    /** −(H + shift)⁻¹ gradient by an LDLᵀ factorisation whose pivots are kept positive. */
    private double[] newtonStep(double[] gradient, double[][] hessian) {
        double[][] factor = new double[dimension][dimension];
        double[] pivots = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            double pivot = hessian[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= factor[j][k] * factor[j][k] * pivots[k];
            }
            pivots[j] = Math.max(Math.abs(pivot), SMALLEST_CURVATURE);
            for (int i = j + 1; i < dimension; i++) {
                double sum = hessian[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k] * pivots[k];
                }
                factor[i][j] = sum / pivots[j];
            }
        }
        double[] step = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            step[i] = -gradient[i];
            for (int k = 0; k < i; k++) {
                step[i] -= factor[i][k] * step[k];
            }
        }
        for (int i = dimension - 1; i >= 0; i--) {
            step[i] /= pivots[i];
            for (int k = i + 1; k < dimension; k++) {
                step[i] -= factor[k][i] * step[k];
            }
        }
        return step;
    }
}
