package org.attune.theory.pretraining;

import org.attune.model.Parameters;

/**
 * Conjugate order parameters of pre-training; dimensionless.
 *
 * @param self Q̂ &gt; 0
 * @param target M̂ &gt; 0
 * @param inverseCurvature V̂ &gt; 0
 */
public record Conjugates(double self, double target, double inverseCurvature) {
    /** From the logarithms, in the order Q̂, M̂, V̂. */
    static Conjugates fromLogarithms(double[] logarithms) {
        return new Conjugates(Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]));
    }

    /** Logarithms in the order Q̂, M̂, V̂; not finite where an entry is not positive. */
    double[] logarithms() {
        return new double[] {Math.log(self), Math.log(target), Math.log(inverseCurvature)};
    }

    /** η = √Q̂/M̂, Eq. (48), arXiv:2606.05899. */
    public double eta() {
        return Math.sqrt(self) / target;
    }

    /**
     * ε = 2√κ λ/M̂, Eq. (48).
     *
     * @param parameters uses κ and λ
     */
    double threshold(Parameters parameters) {
        return 2 * Math.sqrt(parameters.kappa()) * parameters.lambda() / target;
    }

    /** Whether all three are positive and finite. */
    boolean isValid() {
        return isPositive(self) && isPositive(target) && isPositive(inverseCurvature);
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
