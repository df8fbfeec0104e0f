package org.attune.theory.bayes;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.attune.model.Estimate;

/**
 * Average of a function over independent scrambles, freed of noise by control variates: functions whose expectation is
 * known to vanish, subtracted with the coefficients of a linear regression. The coefficients used in one scramble are
 * fitted on all others, which keeps the average unbiased. Not thread-safe.
 */
final class ControlledAverage {
    private final int scrambles;
    private final int controls;
    private final double[][] sums;
    private final double[][][] products;
    private final long[] counts;

    /**
     * An empty average.
     *
     * @param scrambles number of independent scrambles ≥ 2
     * @param controls number of control variates
     */
    ControlledAverage(int scrambles, int controls) {
        this.scrambles = scrambles;
        this.controls = controls;
        sums = new double[scrambles][controls + 1];
        products = new double[scrambles][controls + 1][controls + 1];
        counts = new long[scrambles];
    }

    /**
     * Adds one node.
     *
     * @param values the control variates, then the function itself
     */
    void add(int scramble, double[] values) {
        counts[scramble]++;
        double[] sum = sums[scramble];
        double[][] product = products[scramble];
        for (int i = 0; i <= controls; i++) {
            sum[i] += values[i];
            for (int j = 0; j <= i; j++) {
                product[i][j] += values[i] * values[j];
            }
        }
    }

    /** The average with its standard error over scrambles. */
    Estimate estimate() {
        double[] averages = new double[scrambles];
        double mean = 0;
        for (int scramble = 0; scramble < scrambles; scramble++) {
            double[] coefficients = coefficientsWithout(scramble);
            double value = sums[scramble][controls];
            for (int i = 0; i < controls; i++) {
                value -= coefficients[i] * sums[scramble][i];
            }
            averages[scramble] = value / counts[scramble];
            mean += averages[scramble] / scrambles;
        }
        double square = 0;
        for (double average : averages) {
            square += (average - mean) * (average - mean);
        }
        return new Estimate(mean, Math.sqrt(square / (scrambles - 1) / scrambles));
    }

    private double[] coefficientsWithout(int excluded) {
        if (controls == 0) {
            return new double[0];
        }
        double total = 0;
        double[] means = new double[controls + 1];
        double[][] covariances = new double[controls + 1][controls + 1];
        for (int scramble = 0; scramble < scrambles; scramble++) {
            if (scramble != excluded) {
                total += counts[scramble];
                for (int i = 0; i <= controls; i++) {
                    means[i] += sums[scramble][i];
                    for (int j = 0; j <= i; j++) {
                        covariances[i][j] += products[scramble][i][j];
                    }
                }
            }
        }
        for (int i = 0; i <= controls; i++) {
            for (int j = 0; j <= i; j++) {
                covariances[i][j] -= means[i] * means[j] / total;
            }
        }
        return solve(covariances);
    }

    /** Least squares from the lower triangle of the covariances, each control scaled to unit variance. */
    private double[] solve(double[][] covariances) {
        double[] scales = new double[controls];
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(controls, controls);
        ArrayRealVector right = new ArrayRealVector(controls);
        for (int i = 0; i < controls; i++) {
            scales[i] = covariances[i][i] > 0 ? 1 / Math.sqrt(covariances[i][i]) : 0;
            for (int j = 0; j <= i; j++) {
                double correlation = covariances[i][j] * scales[i] * scales[j];
                matrix.setEntry(i, j, correlation);
                matrix.setEntry(j, i, correlation);
            }
            right.setEntry(i, covariances[controls][i] * scales[i]);
        }
        double[] solution =
                new SingularValueDecomposition(matrix).getSolver().solve(right).toArray();
        for (int i = 0; i < controls; i++) {
            solution[i] *= scales[i];
        }
        return solution;
    }
}
