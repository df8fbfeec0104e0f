package org.attune.theory.pretraining;

import org.attune.model.Parameters;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.ThresholdMoments;

/**
 * Order parameters of the pre-trained weights; dimensionless.
 *
 * @param self Q ≥ 0
 * @param target M
 * @param inverseCurvature V ≥ 0
 */
public record PretrainingOverlaps(double self, double target, double inverseCurvature) {
    /** Q = M = V = 0: the weights vanish. */
    public static final PretrainingOverlaps COLLAPSED = new PretrainingOverlaps(0, 0, 0);

    /**
     * The spectral input channel, Eqs. (52)–(54), arXiv:2606.05899: with η = √Q̂/M̂ and ε = 2√κ λ/M̂,
     *
     * <pre>Q = (M̂²/V̂²) J,  V = ∂_ηJ / (2 V̂ η),  M = (M̂/(2V̂)) (2J − η ∂_ηJ − ε ∂_εJ).</pre>
     *
     * @param conjugates Q̂, M̂, V̂
     * @param parameters uses κ₀, κ and λ
     */
    static PretrainingOverlaps fromConjugates(Conjugates conjugates, Parameters parameters) {
        double eta = conjugates.eta();
        double epsilon = conjugates.threshold(parameters);
        ThresholdMoments moments = new NoisyTargetSpectrum(parameters.kappa0(), eta).moments(epsilon);
        double ratio = conjugates.target() / conjugates.inverseCurvature();
        return new PretrainingOverlaps(
                ratio * ratio * moments.j(),
                ratio / 2 * moments.dJdScale(),
                moments.dJdEta() / (2 * conjugates.inverseCurvature() * eta));
    }

    /** B = Q − M²/A₀, the variance of ũ given u*, Eq. (46). */
    public double residualVariance(double labelVariance) {
        return self - target * target / labelVariance;
    }

    /** Δ_eff = A₀ + Q − 2M, Eq. (25); A₀ = Q₀ + Δ/2. */
    public double effectiveNoise(double labelVariance) {
        return labelVariance + self - 2 * target;
    }

    /** Δ_eff(β) = A₀ + β²Q − 2βM, Eq. (26). */
    public double effectiveNoise(double labelVariance, double beta) {
        return labelVariance + beta * (beta * self - 2 * target);
    }
}
