package org.attune.proof;

import java.util.Arrays;
import java.util.Comparator;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/**
 * The fields that an update is trained on in the limit of high dimension.
 *
 * @param activation σ
 * @param tokens T
 * @param training law of the fields of candidate sequences
 * @param testing law of the fields of test sequences
 * @param beta the frozen field is βz
 * @param rho of N′/ρ candidates those N′ with the smallest ‖σ(βz) − σ(0)‖² are trained on
 */
record FinetuningTask(
        Activation activation, int tokens, TrainingLaw training, FieldLaw testing, double beta, double rho) {
    /** Draws the fields of one training sequence. */
    @FunctionalInterface
    interface TrainingLaw {
        FieldLaw.Fields draw(Draws draws);
    }

    /** The task that a prediction is about, with training fields found apart from it. */
    static FinetuningTask of(Prediction prediction) {
        Parameters parameters = prediction.parameters();
        FieldLaw law = new FieldLaw(
                parameters.labelVariance(),
                prediction.pretraining().self().value(),
                prediction.pretraining().target().value());
        return new FinetuningTask(
                parameters.activation(),
                parameters.tokens(),
                parameters.reuse() ? trainLaw(prediction) : draws -> law.draw(draws, parameters.tokens()),
                law,
                parameters.beta(),
                parameters.rho());
    }

    /** Fields of reused sequences are the proximals of pre-training, found by search over a grid. */
    private static TrainingLaw trainLaw(Prediction prediction) {
        Parameters parameters = prediction.parameters();
        double q = prediction.pretraining().self().value();
        double m = prediction.pretraining().target().value();
        double v = prediction
                .pretraining()
                .training()
                .orElseThrow()
                .inverseCurvature()
                .value();
        return draws -> {
            ExtensiveRankTask task = ExtensiveRankTask.draw(
                    draws, parameters.activation(), parameters.tokens(), parameters.labelVariance());
            return new FieldLaw.Fields(
                    ExtensiveRankTask.matrix(task.label()), ExtensiveRankTask.matrix(task.proximal(q, m, v)));
        };
    }

    /** The fields of N′ chosen sequences. */
    FieldLaw.Fields[] chosen(Draws draws, int count) {
        FieldLaw.Fields[] candidates = new FieldLaw.Fields[(int) Math.round(count / rho)];
        Arrays.setAll(candidates, n -> training.draw(draws));
        double[][] flat = Attention.map(activation, new double[tokens][tokens]);
        Arrays.sort(
                candidates,
                Comparator.comparingDouble(
                        fields -> Attention.distance(Attention.map(activation, frozen(fields)), flat)));
        return Arrays.copyOf(candidates, count);
    }

    /** βz. */
    private double[][] frozen(FieldLaw.Fields fields) {
        return Attention.combine(beta, fields.model(), 0, fields.model());
    }
}
