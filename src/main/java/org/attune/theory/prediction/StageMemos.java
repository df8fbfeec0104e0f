package org.attune.theory.prediction;

import org.attune.model.BayesPrediction;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.finetuning.SequenceMemo;
import org.attune.theory.pretraining.PretrainingState;

/**
 * Remembers the stages that are shared by questions which differ in parameters of later stages only, and solutions from
 * which nearby questions start.
 *
 * @param pretraining pre-training; it does not depend on α′, λ′, e, β and ρ
 * @param frozen what it leaves, recalibrated by β, with its errors; it does not depend on α′, λ′, e and ρ
 * @param sequences what fine-tuning learns from, by all scrambles together and by each apart; it does not depend on α′
 *     and λ′
 * @param loraOnly fine-tuning without pre-training; it does not depend on α, κ, λ, e, β and ρ
 * @param bayesPretraining the Bayes-optimal benchmark of pre-training; it depends on T, Δ, κ₀, α and σ only
 * @param bayes the Bayes-optimal benchmark; it does not depend on κ, λ, λ′, β and ρ
 * @param recent the latest fine-tuning on coarse node sets, to start nearby questions from
 * @param recentLoraOnly likewise without pre-training
 */
public record StageMemos(
        StageMemo<StageKey, PretrainingState> pretraining,
        StageMemo<StageKey, FrozenStage> frozen,
        StageMemo<SequenceKey, TrainingSequences> sequences,
        StageMemo<StageKey, FinetuningState> loraOnly,
        StageMemo<StageKey, BayesBenchmark.Pretraining> bayesPretraining,
        StageMemo<StageKey, BayesPrediction> bayes,
        StageMemory<StageKey, FinetuningState> recent,
        StageMemory<StageKey, FinetuningState> recentLoraOnly) {

    /**
     * Which sequences.
     *
     * @param stage what they depend on
     * @param law whose order parameters the frozen fields have
     */
    public record SequenceKey(StageKey stage, SequenceMemo.Law law) {}

    /** Remembers nothing. */
    public static StageMemos none() {
        return new StageMemos(
                StageMemo.none(),
                StageMemo.none(),
                StageMemo.none(),
                StageMemo.none(),
                StageMemo.none(),
                StageMemo.none(),
                StageMemory.none(),
                StageMemory.none());
    }
}
