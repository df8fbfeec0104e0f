package org.attune.model;

import java.util.Optional;

/**
 * One question to the theory: every symbol of the model, dimensionless.
 *
 * <p>The allowed ranges are those of {@link ParameterInfo}; they are checked on construction, so an instance is always
 * valid.
 *
 * @param tokens T, tokens per sequence, integer from 2 to 30
 * @param delta Δ ≥ 0, variance scale of the symmetric label noise, Var ξ_ab = (1+δ_ab) Δ/2
 * @param kappa0 κ₀ = P₀/D > 0, rank ratio of the target W*
 * @param kappa κ = P/D ≥ 1, rank ratio of the student W
 * @param alpha α = N/D² > 0, pre-training sample ratio
 * @param alphaPrime α′ = N′/D > 0, fine-tuning sample ratio
 * @param lambda λ > 0, pre-training ridge in λ‖W‖²
 * @param lambdaPrime λ′ > 0, fine-tuning ridge in λ′‖w‖²
 * @param activation σ
 * @param reuse e: true when fine-tuning reuses the sequences (and noise) of the pre-training set
 * @param beta β > 0, recalibration of the frozen weights, Ŵ → √β Ŵ
 * @param rho ρ in (0, 1], labelling ratio of active fine-tuning
 * @param prescribed Q₀, Q, M of pre-training when they are given instead of solved for; κ₀, κ, α and λ then do not
 *     matter, and sequences are fresh, because nothing is known of a train law
 */
public record Parameters(
        int tokens,
        double delta,
        double kappa0,
        double kappa,
        double alpha,
        double alphaPrime,
        double lambda,
        double lambdaPrime,
        Activation activation,
        boolean reuse,
        double beta,
        double rho,
        Optional<PrescribedPretraining> prescribed) {

    /** The setting of Figure 1, arXiv:2606.05899, at Δ = 0.5: where the program starts. */
    public static final Parameters DEFAULT =
            new Parameters(3, 0.5, 1, 1, 0.1, 3, 0.05, 0.05, Activation.SOFTMAX, false, 1, 1, Optional.empty());

    /**
     * Checks every value against its hard range.
     *
     * @throws ParameterException naming the symbol, the value and the allowed range
     */
    public Parameters {
        ParameterInfo.TOKENS.check(tokens);
        ParameterInfo.DELTA.check(delta);
        ParameterInfo.KAPPA0.check(kappa0);
        ParameterInfo.KAPPA.check(kappa);
        ParameterInfo.ALPHA.check(alpha);
        ParameterInfo.ALPHA_PRIME.check(alphaPrime);
        ParameterInfo.LAMBDA.check(lambda);
        ParameterInfo.LAMBDA_PRIME.check(lambdaPrime);
        ParameterInfo.BETA.check(beta);
        ParameterInfo.RHO.check(rho);
        if (reuse && prescribed.isPresent()) {
            throw new ParameterException(
                    "e", "1", "0 when Q₀, Q and M are prescribed: they say nothing of a train law");
        }
    }

    /**
     * Whether the answer depends on a parameter: on the moments of pre-training when these are prescribed, and else on
     * what they are solved from.
     */
    public boolean dependsOn(ParameterInfo parameter) {
        return switch (parameter) {
            case KAPPA0, KAPPA, ALPHA, LAMBDA -> prescribed.isEmpty();
            case PRESCRIBED_Q0, PRESCRIBED_Q, PRESCRIBED_M, PRESCRIBED_NOISE -> prescribed.isPresent();
            case TOKENS, DELTA, ALPHA_PRIME, LAMBDA_PRIME, BETA, RHO -> true;
        };
    }

    private PrescribedPretraining prescribedOrDefault() {
        return prescribed.orElse(PrescribedPretraining.DEFAULT);
    }

    /** Value of a numeric parameter; where nothing is prescribed, what the mode of prescribed values starts from. */
    public double get(ParameterInfo parameter) {
        return switch (parameter) {
            case TOKENS -> tokens;
            case DELTA -> delta;
            case KAPPA0 -> kappa0;
            case KAPPA -> kappa;
            case ALPHA -> alpha;
            case ALPHA_PRIME -> alphaPrime;
            case LAMBDA -> lambda;
            case LAMBDA_PRIME -> lambdaPrime;
            case BETA -> beta;
            case RHO -> rho;
            case PRESCRIBED_Q0 -> prescribedOrDefault().targetSecondMoment();
            case PRESCRIBED_Q -> prescribedOrDefault().self();
            case PRESCRIBED_M -> prescribedOrDefault().target();
            case PRESCRIBED_NOISE -> prescribedOrDefault().effectiveNoise(delta);
        };
    }

    /**
     * A copy with one numeric parameter changed.
     *
     * @throws ParameterException when the value is outside the hard range of the parameter, or belongs to the
     *     prescribed order parameters and nothing is prescribed
     */
    public Parameters with(ParameterInfo parameter, double value) {
        parameter.check(value);
        if (parameter.isPrescribed()) {
            return withPrescribed(parameter, value);
        }
        return new Parameters(
                parameter == ParameterInfo.TOKENS ? (int) value : tokens,
                parameter == ParameterInfo.DELTA ? value : delta,
                parameter == ParameterInfo.KAPPA0 ? value : kappa0,
                parameter == ParameterInfo.KAPPA ? value : kappa,
                parameter == ParameterInfo.ALPHA ? value : alpha,
                parameter == ParameterInfo.ALPHA_PRIME ? value : alphaPrime,
                parameter == ParameterInfo.LAMBDA ? value : lambda,
                parameter == ParameterInfo.LAMBDA_PRIME ? value : lambdaPrime,
                activation,
                reuse,
                parameter == ParameterInfo.BETA ? value : beta,
                parameter == ParameterInfo.RHO ? value : rho,
                prescribed);
    }

    private Parameters withPrescribed(ParameterInfo parameter, double value) {
        PrescribedPretraining given = prescribed.orElseThrow(() -> new ParameterException(
                parameter.symbol(), Double.toString(value), "absent where pre-training is solved for"));
        return withPrescribed(Optional.of(
                parameter == ParameterInfo.PRESCRIBED_NOISE
                        ? given.withEffectiveNoise(value, delta)
                        : new PrescribedPretraining(
                                parameter == ParameterInfo.PRESCRIBED_Q0 ? value : given.targetSecondMoment(),
                                parameter == ParameterInfo.PRESCRIBED_Q ? value : given.self(),
                                parameter == ParameterInfo.PRESCRIBED_M ? value : given.target())));
    }

    /**
     * A copy with other prescribed order parameters of pre-training, or with none.
     *
     * @throws ParameterException when some are given and sequences are reused
     */
    public Parameters withPrescribed(Optional<PrescribedPretraining> newPrescribed) {
        return new Parameters(
                tokens,
                delta,
                kappa0,
                kappa,
                alpha,
                alphaPrime,
                lambda,
                lambdaPrime,
                activation,
                reuse,
                beta,
                rho,
                newPrescribed);
    }

    /** A copy with another activation. */
    public Parameters withActivation(Activation newActivation) {
        return new Parameters(
                tokens,
                delta,
                kappa0,
                kappa,
                alpha,
                alphaPrime,
                lambda,
                lambdaPrime,
                newActivation,
                reuse,
                beta,
                rho,
                prescribed);
    }

    /** A copy with fresh (false) or reused (true) fine-tuning sequences. */
    public Parameters withReuse(boolean newReuse) {
        return new Parameters(
                tokens,
                delta,
                kappa0,
                kappa,
                alpha,
                alphaPrime,
                lambda,
                lambdaPrime,
                activation,
                newReuse,
                beta,
                rho,
                prescribed);
    }

    /** Q₀ = D⁻² Tr S*², Eq. (40), arXiv:2606.05899: 1 + κ₀, or as prescribed. */
    public double targetSecondMoment() {
        return prescribed.map(PrescribedPretraining::targetSecondMoment).orElse(1 + kappa0);
    }

    /** A₀ = Q₀ + Δ/2, the variance of the noisy label field in isometric coordinates, Eq. (46), arXiv:2606.05899. */
    public double labelVariance() {
        return targetSecondMoment() + delta / 2;
    }
}
