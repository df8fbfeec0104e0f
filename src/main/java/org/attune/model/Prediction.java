package org.attune.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One answer of the theory.
 *
 * @param parameters what was asked
 * @param accuracy with how many nodes
 * @param pretraining the pre-training stage
 * @param finetuning the fine-tuning stage; its status is NOT_CONVERGED when that of pre-training is
 * @param baselines what either stage alone achieves
 * @param effectiveNoise what pre-training leaves for fine-tuning
 * @param bayes the Bayes-optimal benchmark; empty where the theory gives none or nobody asked for it
 */
public record Prediction(
        Parameters parameters,
        Accuracy accuracy,
        PretrainingPrediction pretraining,
        FinetuningPrediction finetuning,
        Baselines baselines,
        EffectiveNoise effectiveNoise,
        Optional<BayesPrediction> bayes) {

    /** Whether replica symmetry holds in a stage and, where it rests on pre-training, there. */
    public Assessment assessment(Stage stage) {
        return switch (stage) {
            case TASK, BAYES -> Assessment.HOLDS;
            case PRETRAINING, FROZEN -> pretraining.assessment();
            case FINETUNING -> finetuning.assessment(stage, accuracy).and(pretraining.assessment());
            case LORA_ONLY ->
                baselines
                        .loraOnly()
                        .map(prediction -> prediction.assessment(stage, accuracy))
                        .orElse(Assessment.HOLDS);
        };
    }

    /** Whether replica symmetry holds for a quantity: that of its stage. */
    public Verdict verdict(Quantity quantity) {
        return assessment(quantity.stage()).verdict();
    }

    /**
     * A prediction of the same kind with every number changed, in the order of the components.
     *
     * @param question that the new numbers answer
     * @param nodes the accuracy of the new numbers
     */
    public Prediction map(Parameters question, Accuracy nodes, UnaryOperator<Estimate> change) {
        return new Prediction(
                question,
                nodes,
                pretraining.map(change),
                finetuning.map(change),
                baselines.map(change),
                effectiveNoise.map(change),
                bayes.map(benchmark -> benchmark.map(change)));
    }

    /** Every number, in the order of {@link #map}. */
    public List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        map(parameters, accuracy, estimate -> {
            estimates.add(estimate);
            return estimate;
        });
        return List.copyOf(estimates);
    }

    /** How a stage was reached; empty where it has no fixed point of its own or nobody asked for it. */
    public Optional<Convergence> convergence(Stage stage) {
        return switch (stage) {
            case TASK -> Optional.empty();
            case PRETRAINING, FROZEN -> Optional.of(pretraining.convergence());
            case FINETUNING -> Optional.of(finetuning.convergence());
            case LORA_ONLY -> baselines.loraOnly().map(FinetuningPrediction::convergence);
            case BAYES -> bayes.map(BayesPrediction::convergence);
        };
    }

    /** Whether a stage has an answer. */
    public boolean isAnswered(Stage stage) {
        return convergence(stage).filter(ended -> ended.status().isAnswer()).isPresent();
    }
}
