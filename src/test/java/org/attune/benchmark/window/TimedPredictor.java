package org.attune.benchmark.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/** Notes when each question is begun and left, so that it can be told how long work goes on that nobody wants. */
final class TimedPredictor implements Predictor {
    private record Call(long begin, long end) {}

    private final Predictor theory;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile boolean noting;

    TimedPredictor(Predictor theory) {
        this.theory = theory;
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        long begin = System.nanoTime();
        try {
            return theory.predict(parameters, accuracy, neighbour, cancellation);
        } finally {
            if (noting) {
                calls.add(new Call(begin, System.nanoTime()));
            }
        }
    }

    @Override
    public Optional<Prediction> known(Parameters parameters, Accuracy accuracy) {
        return theory.known(parameters, accuracy);
    }

    /** Forgets what was noted, and notes what is left from now on. */
    void begin() {
        calls.clear();
        noting = true;
    }

    /**
     * Ends noting.
     *
     * @param moment a time in nanoseconds
     * @return how long after it the last question was left that was under way then, in nanoseconds; empty when there
     *     was none
     */
    OptionalLong end(long moment) {
        noting = false;
        return List.copyOf(calls).stream()
                .filter(call -> call.begin() < moment && call.end() >= moment)
                .mapToLong(call -> call.end() - moment)
                .max();
    }
}
