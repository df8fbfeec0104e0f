package org.attune.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * Answers every request completely before it returns, or not at all while it is told to hold; remembers what it was
 * asked.
 */
final class ImmediateCurveService implements CurveService {
    private final Predictor predictor;
    private final Consumer<Snapshot> listener;
    private final List<CurveRequest> requests = new CopyOnWriteArrayList<>();
    private volatile boolean holding;
    private volatile boolean closed;

    ImmediateCurveService(Predictor predictor, Consumer<Snapshot> listener) {
        this.predictor = predictor;
        this.listener = listener;
    }

    /** Everything asked so far. */
    List<CurveRequest> requests() {
        return requests;
    }

    /** Leaves further requests without an answer (true), as if they took long. */
    void hold(boolean hold) {
        holding = hold;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public long submit(CurveRequest request) {
        requests.add(request);
        if (!holding) {
            answer();
        }
        return requests.size();
    }

    @Override
    public void cancel() {
        listener.accept(empty(Snapshot.State.CANCELLED, Optional.empty()));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Answers the latest request at the last level. */
    void answer() {
        CurveRequest request = requests.getLast();
        try {
            List<Optional<Prediction>> points = new ArrayList<>();
            for (int i = 0; i < request.points(); i++) {
                points.add(Optional.of(predict(request, i)));
            }
            Prediction current =
                    predictor.predict(request.parameters(), Level.FINAL.accuracy(), null, CancellationSignal.NONE);
            listener.accept(new Snapshot(
                    requests.size(),
                    request,
                    Level.FINAL,
                    points,
                    Collections.nCopies(request.points(), Level.FINAL),
                    Optional.of(current),
                    Level.FINAL,
                    request.points(),
                    Duration.ofMillis(420),
                    Snapshot.State.DONE,
                    Optional.empty()));
        } catch (IllegalStateException failure) {
            listener.accept(empty(Snapshot.State.FAILED, Optional.ofNullable(failure.getMessage())));
        }
    }

    private Prediction predict(CurveRequest request, int index) {
        return predictor.predict(request.parametersAt(index), Level.FINAL.accuracy(), null, CancellationSignal.NONE);
    }

    private Snapshot empty(Snapshot.State state, Optional<String> failure) {
        CurveRequest request = requests.getLast();
        return new Snapshot(
                requests.size(),
                request,
                Level.PREVIEW,
                Collections.nCopies(request.points(), Optional.empty()),
                Collections.nCopies(request.points(), Level.PREVIEW),
                Optional.empty(),
                Level.PREVIEW,
                0,
                Duration.ofMillis(10),
                state,
                failure);
    }
}
