package org.attune.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * Every quantity that is drawn, listed or exported: its symbol, name, meaning, equation of arXiv:2606.05899, and where
 * it stands in a {@link Prediction}. All are dimensionless.
 */
public enum Quantity {
    /** E′. */
    FINETUNING_TEST_ERROR(
            "E′",
            "fine-tuned test error",
            Family.FINETUNING,
            "How wrong the fine-tuned model is on new sequences of the fine-tuning task.",
            "Eqs. (19), (73)",
            finetuning(FinetuningPrediction::testError)),
    /** L′. */
    FINETUNING_TRAIN_ERROR(
            "L′",
            "fine-tuned train error",
            Family.FINETUNING,
            "How wrong the fine-tuned model is on the sequences that it was fine-tuned on.",
            "Eq. (20)",
            finetuning(FinetuningPrediction::trainError)),
    /** E. */
    PRETRAINING_TEST_ERROR(
            "E",
            "pre-trained test error",
            Family.PRETRAINING,
            "How wrong the pre-trained model is on new sequences of the pre-training task.",
            "Eqs. (19), (55)",
            pretraining(PretrainingPrediction::testError)),
    /** L. */
    PRETRAINING_TRAIN_ERROR(
            "L",
            "pre-trained train error",
            Family.PRETRAINING,
            "How wrong the pre-trained model is on the sequences that it was pre-trained on.",
            "Eq. (20)",
            training(PretrainingPrediction.Training::trainError)),
    /** Frozen baseline. */
    FROZEN_ERROR(
            "E′_frozen",
            "frozen, λ′ = ∞",
            Family.BASELINE,
            "Fine-tuning task, pre-trained model left as it is.",
            "Eq. (79)",
            answered(
                    Prediction::pretraining,
                    PretrainingPrediction::convergence,
                    prediction -> Optional.of(prediction.baselines().frozenError()))),
    /** LoRA-only baseline. */
    LORA_ONLY_ERROR(
            "E′_LoRA",
            "LoRA only, λ = ∞",
            Family.BASELINE,
            "Fine-tuning task, rank-one update without any pre-training.",
            "Eq. (82)",
            prediction -> prediction.baselines().loraOnlyError()),
    /** E_BO. */
    BAYES_PRETRAINING_TEST_ERROR(
            "E_BO",
            "Bayes-optimal, pre-training",
            Family.BAYES,
            "Pre-training error of the plug-in predictor at the Bayes-optimal overlap.",
            "Eq. (91)",
            bayes(bayes -> Optional.of(bayes.pretrainingTestError()))),
    /** E′_BO. */
    BAYES_FINETUNING_TEST_ERROR(
            "E′_BO",
            "Bayes-optimal, fine-tuning",
            Family.BAYES,
            "Fine-tuning error of the plug-in predictor at the Bayes-optimal overlaps.",
            "Eq. (97), with q_BO I",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::testError))),
    /** o_w. */
    OVERLAP(
            "o_w",
            "overlap with the target",
            Family.FINETUNING,
            "Cosine between the learned update and the true one: 1 is perfect recovery, 0 is none.",
            "Result 3",
            finetuning(FinetuningPrediction::overlap)),
    /** o_BO. */
    BAYES_OVERLAP(
            "o_BO",
            "Bayes-optimal overlap",
            Family.BAYES,
            "The best overlap that any method could reach from the same data.",
            "Eq. (98)",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::overlap))),
    /** Δ_eff in force: the one of the {@link #variant} that the parameters ask for. */
    EFFECTIVE_NOISE(
            "Δ_eff",
            "effective noise",
            Family.PRETRAINING,
            "The noise that imperfect pre-training leaves on the labels of the sequences that fine-tuning uses: fresh"
                    + " ones after recalibration, or reused ones before it.",
            "Eqs. (25)–(27), (101), (107)",
            answered(
                    Prediction::pretraining,
                    PretrainingPrediction::convergence,
                    prediction -> prediction.parameters().reuse()
                            ? prediction.effectiveNoise().reused()
                            : Optional.of(prediction.effectiveNoise().recalibrated()))),
    /** Δ_eff of fresh sequences and β = 1. */
    FRESH_NOISE(
            "Δ_eff(e=0)",
            "effective noise, fresh sequences",
            Family.PRETRAINING,
            "The effective noise on sequences that pre-training has not seen, without recalibration.",
            "Eqs. (25), (101)",
            noise(noise -> Optional.of(noise.value()))),
    /** Δ/2. */
    IRREDUCIBLE_NOISE(
            "Δ/2",
            "floor: label noise alone",
            Family.BASELINE,
            "What would remain after perfect pre-training.",
            "Eq. (25), Ŝ = S*",
            prediction -> Optional.of(prediction.effectiveNoise().irreducible())),
    /** Q. */
    Q(
            "Q",
            "size of the pre-trained map",
            Family.PRETRAINING,
            "Second moment of the learned attention map.",
            "Eqs. (8), (52)",
            pretraining(PretrainingPrediction::self)),
    /** M. */
    M(
            "M",
            "pre-trained map on target",
            Family.PRETRAINING,
            "Overlap of the learned attention map with the target.",
            "Eqs. (8), (54)",
            pretraining(PretrainingPrediction::target)),
    /** V. */
    V(
            "V",
            "pre-training inverse curvature",
            Family.PRETRAINING,
            "How far one more sequence would move the pre-trained map: large when the train loss is flat.",
            "Eq. (53)",
            training(PretrainingPrediction.Training::inverseCurvature)),
    /** q. */
    SMALL_Q(
            "q",
            "size of the update",
            Family.FINETUNING,
            "Squared length of the learned update.",
            "Eqs. (9), (68)",
            finetuning(finetuning -> finetuning.order().self())),
    /** m. */
    SMALL_M(
            "m",
            "update on target",
            Family.FINETUNING,
            "Overlap of the learned update with the true one.",
            "Eqs. (9), (67)",
            finetuning(finetuning -> finetuning.order().target())),
    /** v. */
    SMALL_V(
            "v",
            "fine-tuning inverse curvature",
            Family.FINETUNING,
            "How far one more sequence would move the update: large when the train loss is flat; no number where it is"
                    + " infinite.",
            "Eq. (69)",
            answered(
                    Prediction::finetuning,
                    FinetuningPrediction::convergence,
                    prediction -> Optional.of(prediction.finetuning())
                            .filter(finetuning -> !finetuning.flat())
                            .map(finetuning -> finetuning.order().inverseCurvature()))),
    /** Q_BO. */
    BAYES_Q(
            "Q_BO",
            "Bayes-optimal overlap Q",
            Family.BAYES,
            "Largest overlap with the pre-training target that the data allow.",
            "Eqs. (87), (89)",
            bayes(bayes -> Optional.of(bayes.self()))),
    /** q_BO. */
    BAYES_SMALL_Q(
            "q_BO",
            "Bayes-optimal overlap q",
            Family.BAYES,
            "Largest squared overlap with the fine-tuning target that the data allow.",
            "Eqs. (92), (95), with the noise that (94) averages away",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::self))),
    /** E″. */
    FORGETTING_ERROR(
            "E″",
            "forgetting",
            Family.FINETUNING,
            "How wrong the fine-tuned model is on the task that it was pre-trained on; to be compared with E.",
            "Eq. (84)",
            finetuning(FinetuningPrediction::forgettingError)),
    /** Φ. */
    PRETRAINING_FREE_ENTROPY(
            "Φ",
            "pre-training free entropy",
            Family.PRETRAINING,
            "Minus the objective, per sequence, that pre-training minimises.",
            "Eqs. (21), (45)",
            training(PretrainingPrediction.Training::freeEntropy)),
    /** φ. */
    FINETUNING_FREE_ENTROPY(
            "φ",
            "fine-tuning free entropy",
            Family.FINETUNING,
            "Minus the objective, per sequence, that fine-tuning minimises; of two branches the higher is the answer.",
            "Eqs. (22), (65)",
            finetuning(FinetuningPrediction::freeEntropy)),
    /** R_pre. */
    PRETRAINING_REPLICON(
            "R_pre",
            "pre-training stability",
            Family.PRETRAINING,
            "Below 1 pre-training leads to one solution; above, it depends on its start and leaves the theory.",
            "Eq. (75), with 1/V² and in isometric coordinates",
            training(PretrainingPrediction.Training::replicon)),
    /** R_fine. */
    FINETUNING_REPLICON(
            "R_fine",
            "fine-tuning stability",
            Family.FINETUNING,
            "Below 1 fine-tuning leads to one solution; above, it depends on its start and leaves the theory.",
            "Eqs. (23), (78)",
            finetuning(FinetuningPrediction::replicon)),
    /** Jumps of the pre-training proximal. */
    PRETRAINING_JUMP_SHARE(
            "J_pre",
            "jumps in pre-training",
            Family.PRETRAINING,
            "Share of V̂ that comes from jumps of the proximal, which its Jacobian leaves out.",
            "Eq. (51) against its Jacobian",
            training(PretrainingPrediction.Training::jumpShare)),
    /** Jumps of the fine-tuning proximal. */
    FINETUNING_JUMP_SHARE(
            "J_fine",
            "jumps in fine-tuning",
            Family.FINETUNING,
            "Share of the response to noise that comes from jumps of the proximal, which the Jacobian of the paper"
                    + " leaves out.",
            "Eqs. (70), (72), where the Jacobian stands",
            finetuning(FinetuningPrediction::jumpShare)),
    /** Δ_eff(β). */
    RECALIBRATED_NOISE(
            "Δ_eff(β)",
            "recalibrated noise",
            Family.PRETRAINING,
            "The effective noise after the frozen map is rescaled by β.",
            "Eq. (26)",
            noise(noise -> Optional.of(noise.recalibrated()))),
    /** β_min. */
    BETA_MIN(
            "β_min",
            "best recalibration",
            Family.PRETRAINING,
            "The factor β that makes the effective noise smallest.",
            "Eq. (26)",
            noise(EffectiveNoise::betaMin)),
    /** Δ_eff(e=1). */
    REUSED_NOISE(
            "Δ_eff(e=1)",
            "noise on reused sequences",
            Family.PRETRAINING,
            "The effective noise on sequences that pre-training has seen; exact for the linear activation.",
            "Eqs. (27), (107)",
            noise(EffectiveNoise::reused)),
    /** Δ_eff of active fine-tuning. */
    ACTIVE_NOISE(
            "Δ_eff(ρ→0)",
            "noise of active fine-tuning",
            Family.PRETRAINING,
            "The effective noise when sequences are chosen from a pool much larger than the budget.",
            "Eqs. (28), (105)",
            noise(noise -> Optional.of(noise.active()))),
    /** λ_c. */
    LAMBDA_CRITICAL(
            "λ_c",
            "collapse",
            Family.PRETRAINING,
            "The pre-training ridge from which on the weights vanish.",
            "From Eqs. (48)–(54) for V → 0",
            training(PretrainingPrediction.Training::lambdaCritical)),
    /** Posterior-mean error of pre-training. */
    BAYES_PRETRAINING_POSTERIOR_MEAN_ERROR(
            "E_PM",
            "posterior mean, pre-training",
            Family.BAYES,
            "Pre-training error of the posterior mean of the attention map itself: no predictor has a lower one.",
            "Beside Eq. (91), over the law of Eq. (90)",
            bayes(bayes -> Optional.of(bayes.pretrainingPosteriorMeanError()))),
    /** Posterior-mean error of fine-tuning. */
    BAYES_FINETUNING_POSTERIOR_MEAN_ERROR(
            "E′_PM",
            "posterior mean, fine-tuning",
            Family.BAYES,
            "Fine-tuning error of the posterior mean of the attention map itself: no predictor has a lower one.",
            "Beside Eq. (97), over the laws of Eqs. (90), (93)",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::posteriorMeanError))),
    /** α_perf. */
    ALPHA_PERFECT(
            "α_perf",
            "exact recovery",
            Family.BAYES,
            "The pre-training sample ratio from which on the target can be recovered exactly; only without noise.",
            "From Eqs. (87), (89) for Δ = 0",
            bayes(BayesPrediction::alphaPerfect)),
    /** α′_c. */
    ALPHA_PRIME_WEAK_RECOVERY(
            "α′_c",
            "weak recovery",
            Family.BAYES,
            "The fine-tuning sample ratio from which on something of the update can be learned.",
            "From Eqs. (92)–(95) at q_BO = 0",
            bayes(BayesPrediction::alphaPrimeWeakRecovery)),
    /** q of the second branch. */
    SECOND_BRANCH_SMALL_Q(
            "q_2nd",
            "size of the update, second branch",
            Family.FINETUNING,
            "Squared length of the update at a second fixed point, of lower free entropy.",
            "Eq. (68)",
            secondBranch(FinetuningPrediction.Branch::self)),
    /** m of the second branch. */
    SECOND_BRANCH_SMALL_M(
            "m_2nd",
            "update on target, second branch",
            Family.FINETUNING,
            "Overlap of the update with the true one at a second fixed point, of lower free entropy.",
            "Eq. (67)",
            secondBranch(FinetuningPrediction.Branch::target)),
    /** o_w of the second branch. */
    SECOND_BRANCH_OVERLAP(
            "o_w,2nd",
            "overlap, second branch",
            Family.FINETUNING,
            "Cosine between update and target at a second fixed point, of lower free entropy.",
            "Result 3",
            secondBranch(FinetuningPrediction.Branch::overlap)),
    /** E′ of the second branch. */
    SECOND_BRANCH_TEST_ERROR(
            "E′_2nd",
            "fine-tuned test error, second branch",
            Family.FINETUNING,
            "Test error at a second fixed point, of lower free entropy.",
            "Eqs. (19), (73)",
            secondBranch(FinetuningPrediction.Branch::testError)),
    /** φ of the second branch. */
    SECOND_BRANCH_FREE_ENTROPY(
            "φ_2nd",
            "free entropy, second branch",
            Family.FINETUNING,
            "Free entropy of a second fixed point.",
            "Eqs. (22), (65)",
            secondBranch(FinetuningPrediction.Branch::freeEntropy));

    /** What a quantity describes; it decides its family of colours. */
    public enum Family {
        /** The fine-tuned model. */
        FINETUNING,
        /** The pre-trained model. */
        PRETRAINING,
        /** The best that any method could do. */
        BAYES,
        /** A stage left out. */
        BASELINE
    }

    private final String symbol;
    private final String label;
    private final Family family;
    private final String meaning;
    private final String equation;
    private final Function<Prediction, Optional<Estimate>> extractor;

    Quantity(
            String symbol,
            String label,
            Family family,
            String meaning,
            String equation,
            Function<Prediction, Optional<Estimate>> extractor) {
        this.symbol = symbol;
        this.label = label;
        this.family = family;
        this.meaning = meaning;
        this.equation = equation;
        this.extractor = extractor;
    }

    /** The symbol on screen and in files. */
    public String symbol() {
        return symbol;
    }

    /** The name in words. */
    public String label() {
        return label;
    }

    /** What it describes. */
    public Family family() {
        return family;
    }

    /** The stage that it is a result of. */
    public Stage stage() {
        return switch (family) {
            case PRETRAINING -> Stage.PRETRAINING;
            case FINETUNING -> Stage.FINETUNING;
            case BAYES -> Stage.BAYES;
            case BASELINE ->
                switch (this) {
                    case FROZEN_ERROR -> Stage.FROZEN;
                    case LORA_ONLY_ERROR -> Stage.LORA_ONLY;
                    default -> Stage.TASK;
                };
        };
    }

    /** One plain sentence on what it means. */
    public String meaning() {
        return meaning;
    }

    /** Its equation in arXiv:2606.05899. */
    public String equation() {
        return equation;
    }

    /**
     * The value in a prediction; empty when the prediction holds no answer for it (not converged, or the theory gives
     * none).
     */
    public Optional<Estimate> of(Prediction prediction) {
        return extractor.apply(prediction);
    }

    /**
     * The quantity that this one is for given parameters: Δ_eff is Δ_eff(e=1) on reused sequences and Δ_eff(β) on fresh
     * ones; every other quantity is itself.
     */
    public Quantity variant(Parameters parameters) {
        if (this != EFFECTIVE_NOISE) {
            return this;
        }
        return parameters.reuse() ? REUSED_NOISE : RECALIBRATED_NOISE;
    }

    private static Function<Prediction, Optional<Estimate>> pretraining(
            Function<PretrainingPrediction, Estimate> part) {
        return answered(
                Prediction::pretraining,
                PretrainingPrediction::convergence,
                prediction -> Optional.of(part.apply(prediction.pretraining())));
    }

    private static Function<Prediction, Optional<Estimate>> training(
            Function<PretrainingPrediction.Training, Estimate> part) {
        return answered(
                Prediction::pretraining,
                PretrainingPrediction::convergence,
                prediction -> prediction.pretraining().training().map(part));
    }

    private static Function<Prediction, Optional<Estimate>> noise(Function<EffectiveNoise, Optional<Estimate>> part) {
        return answered(
                Prediction::pretraining,
                PretrainingPrediction::convergence,
                prediction -> part.apply(prediction.effectiveNoise()));
    }

    private static Function<Prediction, Optional<Estimate>> secondBranch(
            Function<FinetuningPrediction.Branch, Estimate> part) {
        return answered(
                Prediction::finetuning,
                FinetuningPrediction::convergence,
                prediction -> prediction.finetuning().secondBranch().map(part));
    }

    private static Function<Prediction, Optional<Estimate>> finetuning(Function<FinetuningPrediction, Estimate> part) {
        return answered(
                Prediction::finetuning,
                FinetuningPrediction::convergence,
                prediction -> Optional.of(part.apply(prediction.finetuning())));
    }

    private static Function<Prediction, Optional<Estimate>> bayes(Function<BayesPrediction, Optional<Estimate>> part) {
        return prediction -> prediction
                .bayes()
                .filter(bayes -> bayes.convergence().status().isAnswer())
                .flatMap(part);
    }

    private static <S> Function<Prediction, Optional<Estimate>> answered(
            Function<Prediction, S> stage,
            Function<S, Convergence> convergence,
            Function<Prediction, Optional<Estimate>> value) {
        return prediction -> convergence.apply(stage.apply(prediction)).status().isAnswer()
                ? value.apply(prediction)
                : Optional.empty();
    }
}
