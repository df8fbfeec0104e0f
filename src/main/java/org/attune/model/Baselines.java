package org.attune.model;

import java.util.Optional;

/**
 * What either stage alone achieves on the fine-tuning task; dimensionless.
 *
 * @param frozenError test error of the frozen pre-trained model, λ′ = ∞, Eq. (79), arXiv:2606.05899
 * @param loraOnlyError test error without pre-training, λ = ∞, Eq. (82); empty when its fixed point was not reached
 */
public record Baselines(Estimate frozenError, Optional<Estimate> loraOnlyError) {}
