package org.attune.model;

import java.util.Optional;

/**
 * One answer of the theory.
 *
 * @param parameters what was asked
 * @param accuracy with how many nodes
 * @param pretraining the pre-training stage
 * @param finetuning the fine-tuning stage; its status is NOT_CONVERGED when that of pre-training is
 * @param baselines what either stage alone achieves
 * @param effectiveNoise what pre-training leaves for fine-tuning
 * @param bayes the Bayes-optimal benchmark; empty where the theory gives none
 */
public record Prediction(
        Parameters parameters,
        Accuracy accuracy,
        PretrainingPrediction pretraining,
        FinetuningPrediction finetuning,
        Baselines baselines,
        EffectiveNoise effectiveNoise,
        Optional<BayesPrediction> bayes) {

    /**
     * Whether training need not follow the theory in a quantity, because a replicon is significantly above 1:
     * fine-tuning rests on both stages, pre-training on itself.
     */
    public boolean isInDoubt(Quantity quantity) {
        return (quantity.restsOnPretraining() && pretraining.isUnstable())
                || (quantity.restsOnFinetuning() && finetuning.isUnstable());
    }
}
