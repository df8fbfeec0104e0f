package org.attune.model;

import java.util.Optional;

/**
 * What either stage alone achieves on the fine-tuning task; dimensionless.
 *
 * @param frozenError test error of the frozen pre-trained model, λ′ = ∞, Eq. (79), arXiv:2606.05899
 * @param loraOnly fine-tuning without pre-training, λ = ∞, Eqs. (81)–(82)
 */
public record Baselines(Estimate frozenError, FinetuningPrediction loraOnly) {
    /** Test error without pre-training; empty where its fixed point was not reached. */
    public Optional<Estimate> loraOnlyError() {
        return loraOnly.convergence().status().isAnswer() ? Optional.of(loraOnly.testError()) : Optional.empty();
    }
}
