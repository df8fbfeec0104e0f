package org.attune.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * The service of optima of the window: one task at a time searches for the latest request, at the preview level and
 * then at the draft level. A single one, so that the curves keep the other threads of the pool.
 *
 * <p>Callers and searching task meet in this object's monitor only. One request may wait; a newer one takes its place.
 */
public final class LatestWinsOptimaService implements OptimaService {
    private static final System.Logger LOGGER = System.getLogger(LatestWinsOptimaService.class.getName());

    /** A final search would take as long as seven draft ones, to tell optima apart that are equally good. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.DRAFT);

    private final Predictor predictor;
    private final Consumer<? super OptimaSnapshot> listener;
    private final Executor solvers;
    private @Nullable Request waiting;
    private boolean searching;
    private long sequence;
    // Read by the theory between iterations, so it must cost nothing.
    private volatile long wanted;
    private volatile boolean closed;

    /**
     * Creates a service.
     *
     * @param predictor the theory; it should remember stages
     * @param solvers where it searches; shared, so not closed with the service
     * @param listener receives the snapshots on a searching thread; must return fast, and may call the service
     */
    public LatestWinsOptimaService(Predictor predictor, SolverPool solvers, Consumer<? super OptimaSnapshot> listener) {
        this.predictor = predictor;
        this.solvers = solvers;
        this.listener = listener;
    }

    private record Request(long sequence, Parameters parameters) {}

    @Override
    public synchronized long submit(Parameters parameters) {
        if (closed) {
            throw new IllegalStateException("the service of optima is closed");
        }
        sequence++;
        wanted = sequence;
        waiting = new Request(sequence, parameters);
        if (!searching) {
            searching = true;
            solvers.execute(this::work);
        }
        return sequence;
    }

    @Override
    public synchronized void cancel() {
        wanted = 0;
        waiting = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        wanted = 0;
        waiting = null;
    }

    private void work() {
        for (Optional<Request> next = take(); next.isPresent(); next = take()) {
            answer(next.get());
        }
    }

    /** The request that waits; when there is none the task ends. */
    private synchronized Optional<Request> take() {
        Optional<Request> next = Optional.ofNullable(waiting);
        waiting = null;
        searching = next.isPresent();
        return next;
    }

    private void answer(Request request) {
        CancellationSignal signal = () -> wanted != request.sequence();
        for (Level level : LEVELS) {
            boolean last = level.equals(LEVELS.getLast());
            OptimaSnapshot snapshot;
            try {
                snapshot = new OptimaSnapshot(
                        request.sequence(),
                        request.parameters(),
                        level,
                        Optional.of(OptimaSearch.find(request.parameters(), level.accuracy(), predictor, signal)),
                        Optional.empty(),
                        last);
            } catch (RuntimeException | Error failure) {
                if (failure instanceof CancellationException && signal.isCancelled()) {
                    return;
                }
                LOGGER.log(System.Logger.Level.WARNING, "the search for optima failed", failure);
                snapshot = new OptimaSnapshot(
                        request.sequence(),
                        request.parameters(),
                        level,
                        Optional.empty(),
                        Optional.of(FailureMessage.of(request.parameters(), failure)),
                        true);
            }
            if (!deliver(snapshot, signal) || snapshot.last()) {
                return;
            }
        }
    }

    // A listener that throws must not end the service: the next snapshot may reach it.
    private boolean deliver(OptimaSnapshot snapshot, CancellationSignal signal) {
        if (signal.isCancelled()) {
            return false;
        }
        try {
            listener.accept(snapshot);
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.ERROR, "the listener of the service of optima failed", failure);
        }
        return true;
    }
}
