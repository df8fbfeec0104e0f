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
            "Eq. (73)",
            finetuning(FinetuningPrediction::testError)),
    /** L′. */
    FINETUNING_TRAIN_ERROR(
            "L′",
            "fine-tuned train error",
            Family.FINETUNING,
            "How wrong the fine-tuned model is on the sequences that it was fine-tuned on.",
            "Eq. (73), train law",
            finetuning(FinetuningPrediction::trainError)),
    /** E. */
    PRETRAINING_TEST_ERROR(
            "E",
            "pre-trained test error",
            Family.PRETRAINING,
            "How wrong the pre-trained model is on new sequences of the pre-training task.",
            "Eq. (55)",
            pretraining(PretrainingPrediction::testError)),
    /** L. */
    PRETRAINING_TRAIN_ERROR(
            "L",
            "pre-trained train error",
            Family.PRETRAINING,
            "How wrong the pre-trained model is on the sequences that it was pre-trained on.",
            "Eq. (55), train law",
            pretraining(PretrainingPrediction::trainError)),
    /** Frozen baseline. */
    FROZEN_ERROR(
            "E′ frozen",
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
            "E′ LoRA only",
            "LoRA only, λ = ∞",
            Family.BASELINE,
            "Fine-tuning task, rank-one update without any pre-training.",
            "Eq. (82)",
            prediction -> prediction.baselines().loraOnlyError()),
    /** E_BO. */
    BAYES_PRETRAINING_TEST_ERROR(
            "E BO",
            "Bayes-optimal, pre-training",
            Family.BAYES,
            "Pre-training error of the plug-in predictor at the Bayes-optimal overlap.",
            "Eq. (91)",
            bayes(bayes -> Optional.of(bayes.pretrainingTestError()))),
    /** E′_BO. */
    BAYES_FINETUNING_TEST_ERROR(
            "E′ BO",
            "Bayes-optimal, fine-tuning",
            Family.BAYES,
            "Fine-tuning error of the plug-in predictor at the Bayes-optimal overlaps.",
            "Eq. (97)",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::testError))),
    /** o_w. */
    OVERLAP(
            "o_w",
            "overlap with the target",
            Family.FINETUNING,
            "Cosine between the learned update and the true one: 1 is perfect recovery, 0 is none.",
            "Eq. (73)",
            finetuning(FinetuningPrediction::overlap)),
    /** o_BO. */
    BAYES_OVERLAP(
            "o BO",
            "Bayes-optimal overlap",
            Family.BAYES,
            "The best overlap that any method could reach from the same data.",
            "Eq. (98)",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::overlap))),
    /** Δ_eff. */
    EFFECTIVE_NOISE(
            "Δ_eff",
            "effective noise",
            Family.PRETRAINING,
            "The noise that imperfect pre-training leaves for fine-tuning.",
            "Eq. (25)",
            answered(
                    Prediction::pretraining,
                    PretrainingPrediction::convergence,
                    prediction -> Optional.of(prediction.effectiveNoise().value()))),
    /** Δ/2. */
    IRREDUCIBLE_NOISE(
            "Δ/2",
            "floor: label noise alone",
            Family.BASELINE,
            "What would remain after perfect pre-training.",
            "Eq. (25)",
            prediction -> Optional.of(prediction.effectiveNoise().irreducible())),
    /** Q. */
    Q(
            "Q",
            "size of the pre-trained map",
            Family.PRETRAINING,
            "Second moment of the learned attention map.",
            "Eq. (52)",
            pretraining(pretraining -> pretraining.order().self())),
    /** M. */
    M(
            "M",
            "pre-trained map on target",
            Family.PRETRAINING,
            "Overlap of the learned attention map with the target.",
            "Eq. (54)",
            pretraining(pretraining -> pretraining.order().target())),
    /** V. */
    V(
            "V",
            "pre-training inverse curvature",
            Family.PRETRAINING,
            "How far one more sequence would move the pre-trained map: large when the train loss is flat.",
            "Eq. (53)",
            pretraining(pretraining -> pretraining.order().inverseCurvature())),
    /** q. */
    SMALL_Q(
            "q",
            "size of the update",
            Family.FINETUNING,
            "Squared length of the learned update.",
            "Eq. (68)",
            finetuning(finetuning -> finetuning.order().self())),
    /** m. */
    SMALL_M(
            "m",
            "update on target",
            Family.FINETUNING,
            "Overlap of the learned update with the true one.",
            "Eq. (67)",
            finetuning(finetuning -> finetuning.order().target())),
    /** v. */
    SMALL_V(
            "v",
            "fine-tuning inverse curvature",
            Family.FINETUNING,
            "How far one more sequence would move the update: large when the train loss is flat.",
            "Eq. (69)",
            finetuning(finetuning -> finetuning.order().inverseCurvature())),
    /** Q_BO. */
    BAYES_Q(
            "Q BO",
            "Bayes-optimal overlap Q",
            Family.BAYES,
            "Largest overlap with the pre-training target that the data allow.",
            "Eq. (87)",
            bayes(bayes -> Optional.of(bayes.self()))),
    /** q_BO. */
    BAYES_SMALL_Q(
            "q BO",
            "Bayes-optimal overlap q",
            Family.BAYES,
            "Largest squared overlap with the fine-tuning target that the data allow.",
            "Eq. (92)",
            bayes(bayes -> bayes.finetuning().map(BayesPrediction.Finetuning::self)));

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

    private static Function<Prediction, Optional<Estimate>> pretraining(
            Function<PretrainingPrediction, Estimate> part) {
        return answered(
                Prediction::pretraining,
                PretrainingPrediction::convergence,
                prediction -> Optional.of(part.apply(prediction.pretraining())));
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
