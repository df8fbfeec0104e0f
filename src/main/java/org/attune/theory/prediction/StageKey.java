package org.attune.theory.prediction;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;

/**
 * What a stage depends on: parameters with those that do not matter set to their start values, and the accuracy.
 *
 * @param parameters the parameters that matter
 * @param accuracy the node set
 */
public record StageKey(Parameters parameters, Accuracy accuracy) {
    /** Pre-training depends on T, Δ, κ₀, κ, α, λ and σ. */
    static StageKey pretraining(Parameters p, Accuracy accuracy) {
        Parameters start = Parameters.DEFAULT;
        return new StageKey(
                new Parameters(
                        p.tokens(),
                        p.delta(),
                        p.kappa0(),
                        p.kappa(),
                        p.alpha(),
                        start.alphaPrime(),
                        p.lambda(),
                        start.lambdaPrime(),
                        p.activation(),
                        false,
                        1,
                        1,
                        Optional.empty()),
                accuracy);
    }

    /**
     * What pre-training leaves depends on T, Δ, κ₀, κ, α, λ, σ and β; where it is prescribed on T, Δ, Q₀, Q, M, σ and
     * β.
     */
    static StageKey frozen(Parameters p, Accuracy accuracy) {
        Parameters start = Parameters.DEFAULT;
        boolean solved = p.prescribed().isEmpty();
        return new StageKey(
                new Parameters(
                        p.tokens(),
                        p.delta(),
                        solved ? p.kappa0() : start.kappa0(),
                        solved ? p.kappa() : start.kappa(),
                        solved ? p.alpha() : start.alpha(),
                        start.alphaPrime(),
                        solved ? p.lambda() : start.lambda(),
                        start.lambdaPrime(),
                        p.activation(),
                        false,
                        p.beta(),
                        1,
                        p.prescribed()),
                accuracy);
    }

    /** The sequences that fine-tuning learns from depend on the frozen model, e and ρ. */
    static StageKey sequences(Parameters p, Accuracy accuracy) {
        StageKey frozen = frozen(p, accuracy);
        return new StageKey(
                frozen.parameters().withReuse(p.reuse()).with(ParameterInfo.RHO, p.rho()), frozen.accuracy());
    }

    /** Fine-tuning without pre-training depends on T, Δ, κ₀ (or Q₀), α′, λ′ and σ. */
    static StageKey loraOnly(Parameters p, Accuracy accuracy) {
        return new StageKey(withoutPretraining(p), accuracy);
    }

    /** The question that fine-tuning alone asks: nothing is left of pre-training but Q₀. */
    static Parameters withoutPretraining(Parameters p) {
        Parameters start = Parameters.DEFAULT;
        return new Parameters(
                p.tokens(),
                p.delta(),
                p.prescribed().isEmpty() ? p.kappa0() : start.kappa0(),
                start.kappa(),
                start.alpha(),
                p.alphaPrime(),
                start.lambda(),
                p.lambdaPrime(),
                p.activation(),
                false,
                1,
                1,
                p.prescribed().map(given -> new PrescribedPretraining(given.targetSecondMoment(), 0, 0)));
    }

    /** The Bayes-optimal benchmark of pre-training depends on T, Δ, κ₀, α and σ. */
    static StageKey bayesPretraining(Parameters p, Accuracy accuracy) {
        return bayes(
                p.with(ParameterInfo.ALPHA_PRIME, Parameters.DEFAULT.alphaPrime())
                        .withReuse(false),
                accuracy);
    }

    /** The Bayes-optimal benchmark depends on T, Δ, κ₀, α, α′, σ and e. */
    static StageKey bayes(Parameters p, Accuracy accuracy) {
        Parameters start = Parameters.DEFAULT;
        return new StageKey(
                new Parameters(
                        p.tokens(),
                        p.delta(),
                        p.kappa0(),
                        start.kappa(),
                        p.alpha(),
                        p.alphaPrime(),
                        start.lambda(),
                        start.lambdaPrime(),
                        p.activation(),
                        p.reuse(),
                        1,
                        1,
                        Optional.empty()),
                accuracy);
    }
}
