package org.attune.theory;

import java.util.Optional;
import java.util.Set;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question completely: both stages, baselines, effective noise and Bayes-optimal benchmark. Implementations
 * are safe to call from several threads.
 */
@FunctionalInterface
public interface Predictor {
    /**
     * Predicts.
     *
     * @param parameters what is asked
     * @param accuracy with how many nodes
     * @param neighbour an answer for parameters near these, used as a warm start, or null for a cold one
     * @param cancellation asked between iterations
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation);

    /**
     * A predictor for somebody who needs some stages only. Its answers lack others where that saves work: the LoRA-only
     * baseline and the Bayes-optimal benchmark, on which nothing else rests, and which cost as much as all else. By
     * default nothing is left out.
     *
     * @param stages the stages that its answers must have
     */
    default Predictor restrictedTo(Set<Stage> stages) {
        return this;
    }

    /**
     * The answer where it is at hand, so that {@link #predict} would give it without work. By default none ever is.
     *
     * @param parameters what is asked
     * @param accuracy with how many nodes
     */
    default Optional<Prediction> known(Parameters parameters, Accuracy accuracy) {
        return Optional.empty();
    }
}
