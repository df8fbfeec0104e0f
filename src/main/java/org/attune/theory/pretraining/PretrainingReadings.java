package org.attune.theory.pretraining;

import org.attune.model.Parameters;
import org.attune.theory.spectrum.NoisyTargetSpectrum;

/**
 * What is read off a fixed point of pre-training; dimensionless.
 *
 * @param testError E
 * @param trainError L
 * @param freeEntropy Φ = −(L + (λ√κ/α)(M̂/V̂) ∫_ε^∞ ρ(x)(x−ε) dx), minus the training objective per sample
 * @param replicon R_pre, stable below 1; that of Eq. (75), arXiv:2606.05899, with the factor 1/V² and the Hessian in
 *     isometric coordinates, without which the convex problem of linear σ would seem unstable
 * @param jumpShare share of V̂ that comes from jumps of the proximal: its product form less its Jacobian form, over the
 *     product form; negative, because a jump is a response that the Jacobian misses
 */
public record PretrainingReadings(
        double testError, double trainError, double freeEntropy, double replicon, double jumpShare) {
    /** Number of readings. */
    static final int COUNT = 5;

    /** W = 0: no ridge, nothing that responds. */
    static PretrainingReadings collapsed(double error) {
        return new PretrainingReadings(error, error, -error, 0, 0);
    }

    /**
     * Readings of one scramble.
     *
     * <p>The ridge enters the free entropy as (λ√κ/α)(M̂/V̂) ∫_ε^∞ ρ(x)(x−ε) dx, which for Q, M, V of the spectral
     * input channel is the same as (M M̂ + V Q̂ − Q V̂)/(2α).
     *
     * @param pooled V̂ over all scrambles, after one application of the channel
     * @param spectral what the spectrum contributes to R_pre, as from {@link #spectralAmplification}
     */
    static PretrainingReadings of(
            Parameters parameters,
            PretrainingOverlaps overlaps,
            Conjugates conjugates,
            double pooled,
            double spectral,
            OutputChannel.Output output,
            OutputChannel.Response response,
            double testError) {
        double own = output.conjugates().inverseCurvature();
        double ridge = (overlaps.target() * conjugates.target()
                        + overlaps.inverseCurvature() * conjugates.self()
                        - overlaps.self() * conjugates.inverseCurvature())
                / (2 * parameters.alpha());
        // The share of jumps is taken to first order about the pooled V̂: that of a noisy scramble may be near 0.
        return new PretrainingReadings(
                testError,
                output.trainError(),
                -(output.trainError() + ridge),
                response.amplification() * spectral,
                1 - response.inverseCurvatureConjugate() / pooled * (2 - own / pooled));
    }

    /**
     * ∬ μ_η(dx) μ_η(dy) [(ζ(x)−ζ(y))/(V̂(x−y))]², ζ(x) = (x−ε)₊, the spectrum's part of R_pre, Eq. (75),
     * arXiv:2606.05899.
     */
    static double spectralAmplification(Parameters parameters, Conjugates conjugates) {
        double square = new NoisyTargetSpectrum(parameters.kappa0(), conjugates.eta())
                .dividedDifferences(conjugates.threshold(parameters))
                .meanSquare();
        return square / (conjugates.inverseCurvature() * conjugates.inverseCurvature());
    }

    /** Whether all are finite. */
    boolean isFinite() {
        return Double.isFinite(testError)
                && Double.isFinite(trainError)
                && Double.isFinite(freeEntropy)
                && Double.isFinite(replicon)
                && Double.isFinite(jumpShare);
    }

    /** Writes the readings, in the order of the components. */
    void writeTo(double[] row, int offset) {
        row[offset] = testError;
        row[offset + 1] = trainError;
        row[offset + 2] = freeEntropy;
        row[offset + 3] = replicon;
        row[offset + 4] = jumpShare;
    }
}
