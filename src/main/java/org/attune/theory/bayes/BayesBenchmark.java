package org.attune.theory.bayes;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.BayesPrediction;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.theory.gaussian.ChannelNodes;

/** Puts the Bayes-optimal benchmark of both stages together. Pure functions. */
public final class BayesBenchmark {
    private BayesBenchmark() {}

    /**
     * The whole benchmark.
     *
     * <p>For reused sequences (e = 1) the label noise cancels and q_BO = 1 as soon as α′ ≥ 1; below, the paper gives no
     * value and neither does this.
     *
     * @param parameters uses T, σ, Δ, κ₀, α, α′ and e
     * @param nodes the nodes of T and σ
     * @param information the information of T and σ
     */
    public static BayesPrediction predict(
            Parameters parameters, ChannelNodes nodes, FinetuningInformation information) {
        BayesPretraining.State pretraining = BayesPretraining.solve(parameters);
        Estimate pretrainingError = BayesTestErrors.pretraining(
                parameters.activation(), nodes, parameters.labelVariance(), pretraining.residualVariance());
        return new BayesPrediction(
                pretraining.convergence(),
                Estimate.exact(pretraining.self()),
                exact(pretraining.conjugate()),
                pretrainingError,
                pretrainingError,
                finetuning(parameters, nodes, information, pretraining.residualVariance()),
                exact(BayesPretraining.alphaPerfect(parameters)),
                Optional.empty());
    }

    private static Optional<BayesPrediction.Finetuning> finetuning(
            Parameters parameters, ChannelNodes nodes, FinetuningInformation information, double residualVariance) {
        Estimate self;
        Estimate overlap;
        Estimate fieldVariance;
        if (parameters.reuse()) {
            if (parameters.alphaPrime() < 1) {
                return Optional.empty();
            }
            self = Estimate.exact(1);
            overlap = self;
            fieldVariance = Estimate.exact(0);
        } else {
            BayesFinetuning.State state = BayesFinetuning.solve(parameters.alphaPrime(), residualVariance, information);
            self = state.self();
            overlap = state.overlap();
            fieldVariance = state.fieldVariance();
        }
        Estimate testError = BayesTestErrors.finetuning(
                parameters.activation(), nodes, parameters.labelVariance(), residualVariance, fieldVariance);
        return Optional.of(new BayesPrediction.Finetuning(self, overlap, testError, testError));
    }

    private static Optional<Estimate> exact(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Estimate.exact(value.getAsDouble())) : Optional.empty();
    }
}
