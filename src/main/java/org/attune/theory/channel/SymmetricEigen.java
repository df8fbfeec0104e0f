package org.attune.theory.channel;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, which need no more than finite entries: the
 * QL iteration of the library gives up where entries differ by many decades, as those of VH do for large V. Holds its
 * work space; not thread-safe.
 */
final class SymmetricEigen {
    /** Convergence is quadratic, so that these are many more than are needed. */
    private static final int MOST_SWEEPS = 30;

    private static final double ROUNDING = 1e-16;

    private final int dimension;
    private final double[] matrix;
    private final double[] vectors;

    SymmetricEigen(int dimension) {
        this.dimension = dimension;
        this.matrix = new double[dimension * dimension];
        this.vectors = new double[dimension * dimension];
    }

    /** Decomposes the symmetric part of a matrix, row-major, times a factor. */
    void decompose(double[] source, double factor) {
        int n = dimension;
        Arrays.fill(vectors, 0);
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = factor * 0.5 * (source[i * n + j] + source[j * n + i]);
            }
        }
        boolean rotated = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    rotated |= rotate(i, j);
                }
            }
        }
    }

    /** Eigenvalue k. */
    double value(int k) {
        return matrix[k * dimension + k];
    }

    /** Component i of the eigenvector of eigenvalue k, of length 1. */
    double component(int k, int i) {
        return vectors[i * dimension + k];
    }

    /** Rotates entry (i, j) to 0; false where it is so already, up to rounding. */
    private boolean rotate(int i, int j) {
        int n = dimension;
        double entry = matrix[i * n + j];
        double first = matrix[i * n + i];
        double second = matrix[j * n + j];
        if (!(Math.abs(entry) > ROUNDING * (Math.abs(first) + Math.abs(second)))) {
            return false;
        }
        double cotangent = (second - first) / (2 * entry);
        double tangent = Math.copySign(1, cotangent) / (Math.abs(cotangent) + Math.hypot(cotangent, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int k = 0; k < n; k++) {
            turn(matrix, k * n + i, k * n + j, cosine, sine);
        }
        for (int k = 0; k < n; k++) {
            turn(matrix, i * n + k, j * n + k, cosine, sine);
            turn(vectors, k * n + i, k * n + j, cosine, sine);
        }
        return true;
    }

    private static void turn(double[] values, int first, int second, double cosine, double sine) {
        double one = values[first];
        double other = values[second];
        values[first] = cosine * one - sine * other;
        values[second] = sine * one + cosine * other;
    }
}
