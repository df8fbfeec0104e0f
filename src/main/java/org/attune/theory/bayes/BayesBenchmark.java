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
        return predict(parameters, nodes, information, pretraining(parameters, nodes));
    }

    /**
     * The benchmark of pre-training, which every α′ and both e share.
     *
     * @param state Q_BO and what goes with it
     * @param errors its test errors
     */
    public record Pretraining(BayesPretraining.State state, BayesTestErrors.Errors errors) {}

    /**
     * The benchmark of pre-training alone.
     *
     * @param parameters uses T, σ, Δ, κ₀ and α
     * @param nodes the nodes of T and σ
     */
    public static Pretraining pretraining(Parameters parameters, ChannelNodes nodes) {
        BayesPretraining.State state = BayesPretraining.solve(parameters);
        return new Pretraining(
                state,
                BayesTestErrors.pretraining(
                        parameters.activation(), nodes, parameters.labelVariance(), state.residualVariance()));
    }

    /**
     * The whole benchmark where that of pre-training is known.
     *
     * @param known the benchmark of pre-training for the same T, σ, Δ, κ₀ and α
     * @see #predict(Parameters, ChannelNodes, FinetuningInformation)
     */
    public static BayesPrediction predict(
            Parameters parameters, ChannelNodes nodes, FinetuningInformation information, Pretraining known) {
        BayesPretraining.State pretraining = known.state();
        Optional<BayesFinetuning.State> fresh = parameters.reuse()
                ? Optional.empty()
                : Optional.of(
                        BayesFinetuning.solve(parameters.alphaPrime(), pretraining.residualVariance(), information));
        return new BayesPrediction(
                pretraining.convergence(),
                Estimate.exact(pretraining.self()),
                exact(pretraining.conjugate()),
                known.errors().plugIn(),
                known.errors().posteriorMean(),
                fresh.isPresent() || parameters.alphaPrime() >= 1
                        ? Optional.of(finetuning(parameters, nodes, fresh, pretraining.residualVariance()))
                        : Optional.empty(),
                exact(BayesPretraining.alphaPerfect(parameters)),
                fresh.map(BayesFinetuning.State::weakRecovery));
    }

    /** The fine-tuning on fresh sequences, or where there are none on reused ones that tell the target exactly. */
    private static BayesPrediction.Finetuning finetuning(
            Parameters parameters, ChannelNodes nodes, Optional<BayesFinetuning.State> fresh, double residualVariance) {
        BayesTestErrors.Errors errors = BayesTestErrors.finetuning(
                parameters.activation(),
                nodes,
                parameters.labelVariance(),
                residualVariance,
                fresh.map(BayesFinetuning.State::fieldVariance).orElse(Estimate.exact(0)));
        return new BayesPrediction.Finetuning(
                fresh.map(BayesFinetuning.State::self).orElse(Estimate.exact(1)),
                fresh.map(BayesFinetuning.State::overlap).orElse(Estimate.exact(1)),
                errors.plugIn(),
                errors.posteriorMean());
    }

    private static Optional<Estimate> exact(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Estimate.exact(value.getAsDouble())) : Optional.empty();
    }
}
