package org.attune.theory.channel;

import java.util.Arrays;

/**
 * The response of a proximal to its centre, C = ∂x/∂x̃ = (I + VH)⁻¹ with H the Hessian of the loss: its distance from
 * the identity, by trace and by norm. Holds its work space; not thread-safe.
 */
final class ResponseMatrix {
    /**
     * Smallest eigenvalue of I + VH that a minimum may have; it is 0 only where the minimum is about to vanish. A
     * descent that rounding ends elsewhere, which happens for large V, knows no response in the direction of a smaller
     * one: there C is taken for 1, lest one node decides all averages.
     */
    private static final double SMALLEST = 1e-6;

    private final int dimension;
    private final double[] factor;
    private final double[] column;
    private final SymmetricEigen eigen;
    private double trace;
    private double square;

    /** C itself. */
    private final double[] inverse;

    ResponseMatrix(int dimension) {
        this.dimension = dimension;
        this.factor = new double[dimension * dimension];
        this.column = new double[dimension];
        this.eigen = new SymmetricEigen(dimension);
        this.inverse = new double[dimension * dimension];
    }

    /**
     * Computes Tr(I − C) and ‖I − C‖_F² for a symmetric Hessian, row-major.
     *
     * @param inverseCurvature V ≥ 0
     */
    void compute(double[] hessian, double inverseCurvature) {
        if (factorise(hessian, inverseCurvature)) {
            fromFactor();
        } else {
            fromEigenvalues(hessian, inverseCurvature);
        }
    }

    /** Tr(I − C). */
    double trace() {
        return trace;
    }

    /** ‖I − C‖_F². */
    double square() {
        return square;
    }

    /** Writes C d. */
    void image(double[] directions, int offset, double[] images) {
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += inverse[i * dimension + j] * directions[offset + j];
            }
            images[offset + i] = sum;
        }
    }

    private boolean factorise(double[] hessian, double inverseCurvature) {
        int n = dimension;
        for (int j = 0; j < n; j++) {
            double diagonal = 1 + inverseCurvature * hessian[j * n + j];
            for (int k = 0; k < j; k++) {
                diagonal -= factor[j * n + k] * factor[j * n + k];
            }
            if (!(diagonal > SMALLEST)) {
                return false;
            }
            double root = Math.sqrt(diagonal);
            factor[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = inverseCurvature * hessian[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * n + k] * factor[j * n + k];
                }
                factor[i * n + j] = sum / root;
            }
        }
        return true;
    }

    private void fromFactor() {
        int n = dimension;
        trace = 0;
        square = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double sum = i == j ? 1 : 0;
                for (int k = j; k < i; k++) {
                    sum -= factor[i * n + k] * column[k];
                }
                column[i] = i < j ? 0 : sum / factor[i * n + i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = column[i];
                for (int k = i + 1; k < n; k++) {
                    sum -= factor[k * n + i] * column[k];
                }
                column[i] = sum / factor[i * n + i];
            }
            for (int i = 0; i < n; i++) {
                double difference = (i == j ? 1 : 0) - column[i];
                square += difference * difference;
                inverse[i * n + j] = column[i];
            }
            trace += 1 - column[j];
        }
    }

    private void fromEigenvalues(double[] hessian, double inverseCurvature) {
        eigen.decompose(hessian, inverseCurvature);
        trace = 0;
        square = 0;
        Arrays.fill(inverse, 0);
        for (int k = 0; k < dimension; k++) {
            double stretching = 1 + eigen.value(k);
            double shrinking = stretching > SMALLEST ? 1 / stretching : 1;
            trace += 1 - shrinking;
            square += (1 - shrinking) * (1 - shrinking);
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    inverse[i * dimension + j] += shrinking * eigen.component(k, i) * eigen.component(k, j);
                }
            }
        }
    }
}
