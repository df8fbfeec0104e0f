package org.attune.simulation;

import java.util.Map;
import java.util.Optional;
import org.attune.model.Parameters;
import org.attune.model.Quantity;

/**
 * One seed's trainings, several fine-tunings on each pre-training; the numbers are those of a {@link SimulationRun} of
 * the same seed. Not safe for use from several threads.
 */
public final class TrainingSession {
    private final TrainingRun run;
    private final Simulation simulation;
    private Optional<PretrainedModel> model = Optional.empty();

    TrainingSession(TrainingRun run, Simulation simulation) {
        this.run = run;
        this.simulation = simulation;
    }

    /**
     * Pre-trains; the model before is forgotten.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public void pretrain(Parameters parameters) {
        model = Optional.of(run.pretrain(parameters, size(parameters)));
    }

    /**
     * Fine-tunes the model.
     *
     * @param parameters those of pre-training must be the same
     * @return everything but the error without pre-training
     * @throws IllegalStateException when there is no model
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public SimulationRun finetune(Parameters parameters) {
        return run.finetuneOnly(model(), parameters, size(parameters));
    }

    /**
     * Fine-tunes without the model, on its task.
     *
     * @return the error without pre-training, or nothing where it did not converge
     * @throws IllegalStateException when there is no model
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Map<Quantity, Double> finetuneAlone(Parameters parameters) {
        return run.loraOnlyError(model(), parameters, size(parameters))
                .map(error -> Map.of(Quantity.LORA_ONLY_ERROR, error))
                .orElseGet(Map::of);
    }

    private PretrainedModel model() {
        return model.orElseThrow(() -> new IllegalStateException("nothing was pre-trained"));
    }

    private SimulationSize size(Parameters parameters) {
        return simulation.size(parameters, run.dimension());
    }
}
