package org.attune.live;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.attune.curves.SyntheticPredictor;
import org.attune.model.Accuracy;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/** Holds back the answers that a test wants to decide about; like the theory it asks the signal all the time. */
final class GatedPredictor implements Predictor {
    private final Predictor predictor = new SyntheticPredictor();
    private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private volatile Predicate<Level> gate;

    /** Holds back the answers of some levels. */
    GatedPredictor(Predicate<Level> gate) {
        this.gate = gate;
    }

    /** An answer held back. */
    static final class Held {
        private final Parameters parameters;
        private final CancellationSignal signal;
        private final Semaphore released = new Semaphore(0);

        private Held(Parameters parameters, CancellationSignal signal) {
            this.parameters = parameters;
            this.signal = signal;
        }

        Parameters parameters() {
            return parameters;
        }

        CancellationSignal signal() {
            return signal;
        }

        void release() {
            released.release();
        }

        private void await() {
            try {
                do {
                    signal.throwIfCancelled();
                } while (!released.tryAcquire(1, TimeUnit.MILLISECONDS));
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        }
    }

    @Override
    public Prediction predict(
            Parameters parameters, Accuracy accuracy, @Nullable Prediction neighbour, CancellationSignal cancellation) {
        if (gate.test(levelOf(accuracy))) {
            Held here = new Held(parameters, cancellation);
            held.add(here);
            here.await();
        }
        return predictor.predict(parameters, accuracy, neighbour, cancellation);
    }

    /** The next answer that is held back. */
    Held next() throws InterruptedException {
        Held next = held.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was asked");
        }
        return next;
    }

    /** Lets everything pass from now on; what is held already stays held. */
    void open() {
        gate = level -> false;
    }

    static Level levelOf(Accuracy accuracy) {
        for (Level level : Level.values()) {
            if (level.accuracy().equals(accuracy)) {
                return level;
            }
        }
        throw new AssertionError("no level has " + accuracy);
    }
}
