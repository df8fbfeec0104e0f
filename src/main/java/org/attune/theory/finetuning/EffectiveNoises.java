package org.attune.theory.finetuning;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.attune.model.EffectiveNoise;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * The effective noises that a frozen model leaves for fine-tuning, Eqs. (25)–(28), arXiv:2606.05899. Pure functions.
 */
public final class EffectiveNoises {
    private EffectiveNoises() {}

    /**
     * All of them; without what needs V when the moments are prescribed, and without β_min when Q = 0.
     *
     * @param parameters uses T, Δ, κ₀ or Q₀, and β
     * @param frozen the frozen model
     */
    public static EffectiveNoise of(Parameters parameters, FrozenModel frozen) {
        double variance = parameters.labelVariance();
        double beta = parameters.beta();
        double squaredTokens = (double) parameters.tokens() * parameters.tokens();
        boolean trained = parameters.prescribed().isEmpty();
        return new EffectiveNoise(
                estimate(frozen, overlaps -> overlaps.effectiveNoise(variance)),
                Estimate.exact(parameters.delta() / 2),
                estimate(frozen, overlaps -> overlaps.effectiveNoise(variance, beta)),
                frozen.overlaps().self() > 0
                        ? Optional.of(estimate(frozen, EffectiveNoises::bestRecalibration))
                        : Optional.empty(),
                trained
                        ? Optional.of(estimate(frozen, overlaps -> {
                            double shrink = 1 + 4 * overlaps.inverseCurvature() / squaredTokens;
                            return overlaps.effectiveNoise(variance) / (shrink * shrink);
                        }))
                        : Optional.empty(),
                estimate(frozen, overlaps -> overlaps.leastEffectiveNoise(variance)));
    }

    /** β_min = M/Q; without a model nothing is there to recalibrate. */
    private static double bestRecalibration(PretrainingOverlaps overlaps) {
        return overlaps.self() > 0 ? overlaps.target() / overlaps.self() : 0;
    }

    private static Estimate estimate(FrozenModel frozen, ToDoubleFunction<PretrainingOverlaps> noise) {
        double value = noise.applyAsDouble(frozen.overlaps());
        double[][] deviations = new double[ChannelNodes.SCRAMBLES][];
        for (int scramble = 0; scramble < deviations.length; scramble++) {
            deviations[scramble] =
                    new double[] {noise.applyAsDouble(frozen.apart().apply(scramble)) - value};
        }
        return new Estimate(value, ErrorPropagation.standardError(deviations, 0));
    }
}
