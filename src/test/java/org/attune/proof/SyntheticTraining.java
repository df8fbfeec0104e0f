package org.attune.proof;

import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.simulation.FieldLaw;
import org.attune.simulation.SimulationRun;
import org.attune.simulation.TrainingFields;
import org.attune.simulation.TrainingRun;

/** Fine-tuning at finite dimension on fields of the laws that a prediction says pre-training leaves. */
final class SyntheticTraining {
    private SyntheticTraining() {}

    /** Trains on fields of the test law; where sequences are reused, on fields of the train law. */
    static SimulationRun of(Prediction prediction, TrainingRun run) {
        Parameters parameters = prediction.parameters();
        FieldLaw testing = new FieldLaw(
                parameters.labelVariance(),
                prediction.pretraining().self().value(),
                prediction.pretraining().target().value());
        return run.finetune(parameters, testing, parameters.reuse() ? reused(prediction, run.seed()) : testing);
    }

    private static TrainingFields reused(Prediction prediction, long seed) {
        FinetuningTask task = FinetuningTask.of(prediction);
        Draws draws = new Draws(seed);
        return (stream, tokens, label, model) -> {
            var fields = task.training().draw(draws);
            for (int a = 0; a < tokens; a++) {
                System.arraycopy(fields.label()[a], 0, label, a * tokens, tokens);
                System.arraycopy(fields.model()[a], 0, model, a * tokens, tokens);
            }
        };
    }
}
