package org.attune.theory.pretraining;

import java.util.Optional;
import org.attune.model.Parameters;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.attune.theory.spectrum.ThresholdMoments;

/**
 * Order parameters of the pre-trained weights; dimensionless.
 *
 * @param self Q ≥ 0
 * @param target M
 * @param inverseCurvature V ≥ 0
 * @param gap how far the weights are from the target, where Q and M are too near Q₀ to tell; empty elsewhere
 */
public record PretrainingOverlaps(double self, double target, double inverseCurvature, Optional<Gap> gap) {
    /** Q = M = V = 0: the weights vanish. */
    public static final PretrainingOverlaps COLLAPSED = new PretrainingOverlaps(0, 0, 0);

    /** Below this, in units of Q₀, Q₀ + Q − 2M is kept beside Q and M. */
    private static final double SMALL = 1e-3;

    /**
     * How far the weights are from the target, with the digits that the differences of Q₀, Q and M lose.
     *
     * @param secondMoment Q₀
     * @param distance Q₀ + Q − 2M ≥ 0
     * @param shortfall Q₀ − M
     */
    record Gap(double secondMoment, double distance, double shortfall) {}

    /** Order parameters known by their values alone. */
    public PretrainingOverlaps(double self, double target, double inverseCurvature) {
        this(self, target, inverseCurvature, Optional.empty());
    }

    /**
     * Order parameters near those of the target, Q = M = Q₀.
     *
     * @param gap from the target
     * @param inverseCurvature V ≥ 0
     */
    static PretrainingOverlaps near(Gap gap, double inverseCurvature) {
        double target = gap.secondMoment() - gap.shortfall();
        return new PretrainingOverlaps(
                gap.secondMoment() + gap.distance() - 2 * gap.shortfall(), target, inverseCurvature, Optional.of(gap));
    }

    /**
     * The spectral input channel, Eqs. (52)–(54), arXiv:2606.05899: with η = √Q̂/M̂ and ε = 2√κ λ/M̂,
     *
     * <pre>Q = (M̂²/V̂²) J,  V = ∂_ηJ / (2 V̂ η),  M = (M̂/(2V̂)) (2J − η ∂_ηJ − ε ∂_εJ).</pre>
     *
     * @param conjugates Q̂, M̂, V̂
     * @param parameters uses κ₀, κ and λ
     */
    static PretrainingOverlaps fromConjugates(Conjugates conjugates, Parameters parameters) {
        return fromConjugates(conjugates, conjugates.threshold(parameters), parameters.kappa0());
    }

    /** Likewise with ε given. */
    static PretrainingOverlaps fromConjugates(Conjugates conjugates, double epsilon, double kappa0) {
        double eta = conjugates.eta();
        ThresholdMoments moments = new NoisyTargetSpectrum(kappa0, eta).moments(epsilon);
        double ratio = conjugates.target() / conjugates.inverseCurvature();
        double shrinkage = (conjugates.inverseCurvature() - conjugates.target()) / conjugates.inverseCurvature();
        double secondMoment = 1 + kappa0;
        double distance = moments.distance(shrinkage);
        return new PretrainingOverlaps(
                ratio * ratio * moments.j(),
                ratio / 2 * moments.dJdScale(),
                moments.dJdEta() / (2 * conjugates.inverseCurvature() * eta),
                isSmall(distance, secondMoment)
                        ? Optional.of(new Gap(secondMoment, distance, moments.shortfall(shrinkage)))
                        : Optional.empty());
    }

    /** Whether Q₀ + Q − 2M is a small difference of large terms. */
    static boolean isSmall(double distance, double secondMoment) {
        return distance < SMALL * secondMoment;
    }

    /** Whether all three are finite. */
    boolean isFinite() {
        return Double.isFinite(self) && Double.isFinite(target) && Double.isFinite(inverseCurvature);
    }

    /** B = Q − M²/A₀, the variance of ũ given u*, Eq. (46). */
    public double residualVariance(double labelVariance) {
        if (gap.isEmpty()) {
            return self - target * target / labelVariance;
        }
        double shortfall = shortfall(gap.get(), labelVariance);
        return effectiveNoise(labelVariance) - shortfall * shortfall / labelVariance;
    }

    /** A₀ − M. */
    private static double shortfall(Gap gap, double labelVariance) {
        return labelVariance - gap.secondMoment() + gap.shortfall();
    }

    /** Δ_eff = A₀ + Q − 2M, Eq. (25); A₀ = Q₀ + Δ/2. */
    public double effectiveNoise(double labelVariance) {
        return gap.isEmpty()
                ? labelVariance + self - 2 * target
                : labelVariance - gap.get().secondMoment() + gap.get().distance();
    }

    /** Δ_eff(β) = A₀ + β²Q − 2βM, Eq. (26). */
    public double effectiveNoise(double labelVariance, double beta) {
        return gap.isEmpty()
                ? labelVariance + beta * (beta * self - 2 * target)
                : effectiveNoise(labelVariance) + (beta - 1) * ((beta + 1) * self - 2 * target);
    }

    /**
     * Δ_eff(β_min) = A₀ − M²/Q at β_min = M/Q, Eq. (28); A₀ without a model. Near the target it is A₀ − Q₀ + (Q₀ d −
     * s²)/Q with d = Q₀ + Q − 2M and s = Q₀ − M, where nothing cancels.
     */
    public double leastEffectiveNoise(double labelVariance) {
        if (!(self > 0)) {
            return labelVariance;
        }
        return gap.map(near -> labelVariance
                        - near.secondMoment()
                        + (near.secondMoment() * near.distance() - near.shortfall() * near.shortfall()) / self)
                .orElseGet(() -> labelVariance - target * target / self);
    }
}
