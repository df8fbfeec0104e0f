package org.attune.proof;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One random target matrix S*, and its eigenvectors and eigenvalues as seen through noise: Y = D^{-1/2} S* + ηZ, Z
 * symmetric Gaussian with E Z_ij² = (1+δ_ij)/D.
 */
final class NoisyMatrix {
    private final double[] eigenvalues;
    private final double[] truths;

    /**
     * Draws one.
     *
     * @param dimension D
     * @param kappa0 κ₀
     * @param eta η
     */
    NoisyMatrix(int dimension, double kappa0, double eta, long seed) {
        Draws draws = new Draws(seed);
        int rank = (int) Math.round(kappa0 * dimension);
        double[][] weights = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            weights[i] = draws.vector(rank);
        }
        RealMatrix factor = new Array2DRowRealMatrix(weights, false);
        RealMatrix target =
                factor.multiply(factor.transpose()).scalarMultiply(1 / Math.sqrt((double) rank * dimension));
        RealMatrix noise = new Array2DRowRealMatrix(draws.symmetric(dimension, eta * eta / dimension), false);
        EigenDecomposition eigen = new EigenDecomposition(target.add(noise));
        eigenvalues = eigen.getRealEigenvalues();
        RealMatrix vectors = eigen.getV();
        RealMatrix rotated = vectors.transpose().multiply(target).multiply(vectors);
        truths = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            truths[i] = rotated.getEntry(i, i);
        }
    }

    int dimension() {
        return eigenvalues.length;
    }

    /** Eigenvalues of Y. */
    double eigenvalue(int i) {
        return eigenvalues[i];
    }

    /** v_iᵀ D^{-1/2} S* v_i: the best that can stand in place of an eigenvalue, the eigenvectors being kept. */
    double truth(int i) {
        return truths[i];
    }
}
