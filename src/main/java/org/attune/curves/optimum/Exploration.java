package org.attune.curves.optimum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.curves.Neighbourhood;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Asks the theory, each question once and from the nearest answer, and remembers what it has said. Not safe for use
 * from several threads.
 */
final class Exploration {
    private final Predictor predictor;
    private final Accuracy accuracy;
    private final CancellationSignal cancellation;
    private final Neighbourhood solved = new Neighbourhood(List.of());
    private final Map<Parameters, Prediction> answers = new HashMap<>();

    Exploration(Predictor predictor, Accuracy accuracy, CancellationSignal cancellation) {
        this.predictor = predictor;
        this.accuracy = accuracy;
        this.cancellation = cancellation;
    }

    /**
     * What the theory says, possibly that it has not converged.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Prediction at(Parameters parameters) {
        Prediction known = answers.get(parameters);
        if (known != null) {
            return known;
        }
        cancellation.throwIfCancelled();
        Prediction prediction = predictor.predict(
                parameters, accuracy, solved.nearest(parameters).orElse(null), cancellation);
        answers.put(parameters, prediction);
        solved.add(prediction);
        return prediction;
    }
}
