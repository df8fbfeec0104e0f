package org.attune.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/** Notes every question before another predictor answers it. */
public final class RecordingPredictor implements Predictor {
    private final Predictor predictor;
    private final List<Question> questions = new ArrayList<>();

    /** A question as it was asked. */
    public record Question(Parameters parameters, Accuracy accuracy, Optional<Prediction> neighbour) {
        /** Short, since failing assertions print hundreds of questions. */
        @Override
        public String toString() {
            return parameters + " with " + accuracy.nodes() + " nodes from "
                    + neighbour.map(start ->
                            start.parameters() + " with " + start.accuracy().nodes());
        }
    }

    /** Records what is asked of {@code predictor}. */
    public RecordingPredictor(Predictor predictor) {
        this.predictor = predictor;
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        synchronized (questions) {
            questions.add(new Question(parameters, accuracy, Optional.ofNullable(neighbour)));
        }
        return predictor.predict(parameters, accuracy, neighbour, cancellation);
    }

    /** All questions so far, in the order in which they were asked. */
    public List<Question> questions() {
        synchronized (questions) {
            return List.copyOf(questions);
        }
    }

    /** The questions of one level. */
    public List<Question> questions(Level level) {
        return questions().stream()
                .filter(question -> question.accuracy().equals(level.accuracy()))
                .toList();
    }
}
