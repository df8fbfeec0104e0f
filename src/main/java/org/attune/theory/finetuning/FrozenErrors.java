package org.attune.theory.finetuning;

import org.attune.model.Estimate;

/**
 * Test errors of the frozen model, without any update.
 *
 * @param pretraining E, on the pre-training task, Eq. (55), arXiv:2606.05899
 * @param finetuning on the fine-tuning task, λ′ = ∞, Eq. (79); for linear σ (T²+T)/T² · (Δ_eff(β) + 1), with T²+T where
 *     Eq. (80) prints T²+T−2
 */
public record FrozenErrors(Estimate pretraining, Estimate finetuning) {}
