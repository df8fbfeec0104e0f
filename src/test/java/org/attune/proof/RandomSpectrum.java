package org.attune.proof;

import org.attune.model.Parameters;
import org.attune.theory.pretraining.Conjugates;

/**
 * The spectral input channel of pre-training on one random matrix instead of the limiting law: Ŝ has the eigenvectors
 * of Y and the eigenvalues √D (M̂/V̂) ζ(x), ζ(x) = (x − ε)₊.
 */
final class RandomSpectrum {
    private static final int DIMENSION = 250;

    private final Parameters parameters;
    private final Conjugates conjugates;
    private final NoisyMatrix matrix;
    private final double threshold;

    RandomSpectrum(Parameters parameters, Conjugates conjugates) {
        this.parameters = parameters;
        this.conjugates = conjugates;
        this.matrix = new NoisyMatrix(DIMENSION, parameters.kappa0(), conjugates.eta(), 9);
        this.threshold = 2 * Math.sqrt(parameters.kappa()) * parameters.lambda() / conjugates.target();
    }

    private double shrunk(double eigenvalue) {
        return Math.max(0, eigenvalue - threshold);
    }

    /** Q = D⁻² Tr Ŝ². */
    double self() {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += Math.pow(shrunk(matrix.eigenvalue(i)), 2);
        }
        double ratio = conjugates.target() / conjugates.inverseCurvature();
        return ratio * ratio * sum / DIMENSION;
    }

    /** M = D⁻² Tr Ŝ S*. */
    double target() {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += shrunk(matrix.eigenvalue(i)) * matrix.truth(i);
        }
        return conjugates.target() / conjugates.inverseCurvature() * sum / DIMENSION;
    }

    /** V = ∬ (ζ(x) − ζ(y))/(x − y)/V̂. */
    double inverseCurvature() {
        return average(1) / conjugates.inverseCurvature();
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
                double x = matrix.eigenvalue(i);
                double y = matrix.eigenvalue(j);
                double difference = i == j ? (x > threshold ? 1 : 0) : (shrunk(x) - shrunk(y)) / (x - y);
                sum += Math.pow(difference, power);
            }
        }
        return sum / DIMENSION / DIMENSION;
    }
}
