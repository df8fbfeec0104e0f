package org.attune.ui.charts;

import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;

/**
 * Where training need not follow the theory at a point, because a replicon is significantly above 1.
 *
 * @param pretraining R_pre where pre-training is unstable; empty where it is stable or there is no answer
 * @param finetuning R_fine where fine-tuning is unstable; empty where it is stable or there is no answer
 */
public record PointStability(Optional<Estimate> pretraining, Optional<Estimate> finetuning) {

    /** Reads a prediction. */
    static PointStability of(Prediction prediction) {
        PretrainingPrediction pretraining = prediction.pretraining();
        return new PointStability(
                pretraining.isUnstable() ? Quantity.PRETRAINING_REPLICON.of(prediction) : Optional.empty(),
                prediction.finetuning().isUnstable() ? Quantity.FINETUNING_REPLICON.of(prediction) : Optional.empty());
    }

    /** The stage to name as the cause of what is unstable, pre-training first since it takes fine-tuning with it. */
    Optional<Cause> cause() {
        return pretraining.isPresent()
                ? Optional.of(Cause.PRETRAINING)
                : finetuning.isPresent() ? Optional.of(Cause.FINETUNING) : Optional.empty();
    }

    /** Whether a quantity is in doubt: fine-tuning rests on both stages, pre-training on itself. */
    boolean affects(Quantity quantity) {
        return (quantity.stage().restsOnPretraining() && pretraining.isPresent())
                || (quantity.stage() == Stage.FINETUNING && finetuning.isPresent());
    }

    /** The unstable replicons, with the quantities that they are. */
    Stream<Readout.Row> replicons() {
        return Stream.concat(
                pretraining.stream().map(value -> new Readout.Row(Quantity.PRETRAINING_REPLICON, value)),
                finetuning.stream().map(value -> new Readout.Row(Quantity.FINETUNING_REPLICON, value)));
    }

    /** The unstable stage. */
    enum Cause {
        /** Pre-training, and with it fine-tuning. */
        PRETRAINING,
        /** Fine-tuning alone. */
        FINETUNING
    }
}
