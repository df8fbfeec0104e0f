package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What either stage alone achieves on the fine-tuning task; dimensionless.
 *
 * @param frozenError test error of the frozen pre-trained model, λ′ = ∞, Eq. (79), arXiv:2606.05899
 * @param loraOnly fine-tuning without pre-training, λ = ∞, Eqs. (81)–(82); empty where nobody asked for it
 */
public record Baselines(Estimate frozenError, Optional<FinetuningPrediction> loraOnly) {
    /** Both baselines. */
    public Baselines(Estimate frozenError, FinetuningPrediction loraOnly) {
        this(frozenError, Optional.of(loraOnly));
    }

    /** A copy with every number changed, in the order of the components. */
    public Baselines map(UnaryOperator<Estimate> change) {
        return new Baselines(change.apply(frozenError), loraOnly.map(prediction -> prediction.map(change)));
    }

    /** Test error without pre-training; empty where its fixed point was not reached or not asked for. */
    public Optional<Estimate> loraOnlyError() {
        return loraOnly.filter(stage -> stage.convergence().status().isAnswer()).map(FinetuningPrediction::testError);
    }
}
