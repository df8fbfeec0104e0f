package org.attune.curves.preset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.attune.curves.Neighbourhood;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * The answers behind a figure: each question once, started from the nearest answer before, and asked again with more
 * nodes where few of them do not do. Not safe for use from several threads.
 *
 * <p>With few nodes a fixed point can be missed: the iteration then ends nowhere, or at the fixed point without overlap
 * although its neighbours have one. Either disappears with more nodes, unless it is real.
 */
final class PresetAnswers {
    /** How many times more nodes the next attempt has. */
    private static final int STEP = 4;

    /** Most attempts for a question. */
    private static final int ATTEMPTS = 3;

    /** Above, a neighbour has an overlap. */
    private static final double OVERLAP = 0.3;

    /** Below, an answer has none. */
    private static final double NO_OVERLAP = 0.05;

    private final Predictor predictor;
    private final Accuracy accuracy;
    private final CancellationSignal cancellation;
    private final Neighbourhood known = new Neighbourhood(List.of());

    /** With the nodes of the figure: what does not rest on fine-tuning is read there, so that no line changes nodes. */
    private final Map<Parameters, Prediction> first = new HashMap<>();

    private final Map<Parameters, Prediction> settled = new HashMap<>();

    PresetAnswers(Predictor predictor, Accuracy accuracy, CancellationSignal cancellation) {
        this.predictor = predictor;
        this.accuracy = accuracy;
        this.cancellation = cancellation;
    }

    /**
     * The answer to a question, with the fewest nodes that give it.
     *
     * @param needed the quantity that is wanted of it; where no number of nodes gives it, the last answer is returned
     */
    Prediction answer(Parameters parameters, Quantity needed) {
        Prediction before = (needed.stage() == Stage.FINETUNING ? settled : first).get(parameters);
        if (before != null && needed.of(before).isPresent()) {
            return before;
        }
        Optional<Prediction> neighbour = known.nearest(parameters);
        Prediction answer = first.containsKey(parameters)
                ? Objects.requireNonNull(first.get(parameters))
                : ask(parameters, accuracy, neighbour);
        first.put(parameters, answer);
        for (int attempt = 1; attempt < ATTEMPTS && isDoubtful(answer, needed, neighbour); attempt++) {
            int nodes = answer.accuracy().nodes() * STEP;
            if (nodes > Accuracy.MAXIMUM_NODES) {
                break;
            }
            answer = ask(parameters, new Accuracy(nodes, accuracy.seed()), neighbour);
        }
        settled.put(parameters, answer);
        known.add(answer);
        return answer;
    }

    private Prediction ask(Parameters parameters, Accuracy nodes, Optional<Prediction> neighbour) {
        cancellation.throwIfCancelled();
        return predictor.predict(parameters, nodes, neighbour.orElse(null), cancellation);
    }

    private static boolean isDoubtful(Prediction answer, Quantity needed, Optional<Prediction> neighbour) {
        boolean lost = needed.stage() == Stage.FINETUNING
                && overlap(answer) < NO_OVERLAP
                && neighbour.filter(near -> overlap(near) > OVERLAP).isPresent();
        return lost || needed.of(answer).isEmpty();
    }

    private static double overlap(Prediction prediction) {
        return prediction.finetuning().overlap().value();
    }
}
