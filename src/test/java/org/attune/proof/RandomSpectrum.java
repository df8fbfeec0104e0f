package org.attune.proof;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.attune.model.Parameters;
import org.attune.theory.pretraining.Conjugates;

/**
 * The spectral input channel of pre-training on the eigenvalues of one random matrix D^{-1/2} S* + ηZ instead of their
 * limit.
 */
final class RandomSpectrum {
    private static final int DIMENSION = 250;

    private final Parameters parameters;
    private final Conjugates conjugates;
    private final double[] eigenvalues;
    private final double threshold;

    RandomSpectrum(Parameters parameters, Conjugates conjugates) {
        this.parameters = parameters;
        this.conjugates = conjugates;
        this.eigenvalues = eigenvalues(parameters.kappa0(), conjugates.eta());
        this.threshold = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda() / conjugates.target();
    }

    private static double[] eigenvalues(double kappa0, double eta) {
        Draws draws = new Draws(9);
        int rank = (int) Math.round(kappa0 * DIMENSION);
        double[][] weights = new double[DIMENSION][];
        for (int i = 0; i < DIMENSION; i++) {
            weights[i] = draws.vector(rank);
        }
        RealMatrix factor = new Array2DRowRealMatrix(weights, false);
        RealMatrix noise = new Array2DRowRealMatrix(draws.symmetric(DIMENSION, eta * eta / DIMENSION), false);
        RealMatrix matrix = factor.multiply(factor.transpose())
                .scalarMultiply(1 / Math.sqrt((double) rank * DIMENSION))
                .add(noise);
        return new EigenDecomposition(matrix).getRealEigenvalues();
    }

    /** ζ(x) = (x − ε)₊. */
    private double shrunk(double eigenvalue) {
        return Math.max(0, eigenvalue - threshold);
    }

    /** Q = (M̂²/V̂²) ∫ζ². */
    double self() {
        double sum = 0;
        for (double x : eigenvalues) {
            sum += shrunk(x) * shrunk(x);
        }
        double ratio = conjugates.target() / conjugates.inverseCurvature();
        return ratio * ratio * sum / DIMENSION;
    }

    /** V V̂ = ∬ (ζ(x) − ζ(y))/(x − y). */
    double response() {
        return average(1);
    }

    /** R_pre for linear σ, where E‖I − (I+VH)⁻¹‖² = L (c/(1+c))². */
    double replicon(double inverseCurvature) {
        int tokens = parameters.tokens();
        double c = 4 * inverseCurvature / (tokens * tokens);
        double norm = tokens * (tokens + 1) / 2.0 * Math.pow(c / (1 + c), 2);
        double product = inverseCurvature * conjugates.inverseCurvature();
        return 2 * parameters.alpha() * norm * average(2) / (product * product);
    }

    private double average(int power) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            for (int j = 0; j < DIMENSION; j++) {
                double x = eigenvalues[i];
                double y = eigenvalues[j];
                double difference = i == j ? (x > threshold ? 1 : 0) : (shrunk(x) - shrunk(y)) / (x - y);
                sum += Math.pow(difference, power);
            }
        }
        return sum / DIMENSION / DIMENSION;
    }
}
