package org.attune.theory.prediction;

import org.attune.model.Estimate;
import org.attune.model.PretrainingPrediction;
import org.attune.theory.finetuning.FrozenModel;

/**
 * What pre-training leaves, with all that can be said of it before fine-tuning.
 *
 * @param prediction what is said of pre-training
 * @param model the model that fine-tuning starts from
 * @param finetuningError its error on the fine-tuning task, λ′ = ∞, Eq. (79), arXiv:2606.05899
 */
public record FrozenStage(PretrainingPrediction prediction, FrozenModel model, Estimate finetuningError) {}
