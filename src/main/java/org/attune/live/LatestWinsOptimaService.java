package org.attune.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;

/**
 * The service of optima of the window: one daemon thread searches for the latest request, at the preview level and then
 * at the draft level. A single thread, so that the curves keep the other processors.
 *
 * <p>Callers and searching thread meet in this object's monitor only. One request may wait; a newer one takes its
 * place.
 */
public final class LatestWinsOptimaService implements OptimaService {
    private static final System.Logger LOGGER = System.getLogger(LatestWinsOptimaService.class.getName());

    /** A final search would take as long as seven draft ones, to tell optima apart that are equally good. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.DRAFT);

    private final Predictor predictor;
    private final Consumer<? super OptimaSnapshot> listener;
    private @Nullable Request waiting;
    private long sequence;
    // Read by the theory between iterations, so it must cost nothing.
    private volatile long wanted;
    private volatile boolean closed;

    /**
     * Starts a service.
     *
     * @param predictor the theory; it should remember stages
     * @param listener receives the snapshots on the searching thread; must return fast, and may call the service
     */
    public LatestWinsOptimaService(Predictor predictor, Consumer<? super OptimaSnapshot> listener) {
        this(predictor, listener, LatestWinsOptimaService::daemon);
    }

    LatestWinsOptimaService(
            Predictor predictor, Consumer<? super OptimaSnapshot> listener, ThreadFactory threadFactory) {
        this.predictor = predictor;
        this.listener = listener;
        threadFactory.newThread(this::work).start();
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
        notifyAll();
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
        notifyAll();
    }

    private void work() {
        try {
            for (Optional<Request> next = take(); next.isPresent(); next = take()) {
                answer(next.get());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Waits for a request; empty when the service has been closed. */
    private synchronized Optional<Request> take() throws InterruptedException {
        while (waiting == null && !closed) {
            wait();
        }
        Optional<Request> next = Optional.ofNullable(waiting);
        waiting = null;
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "attune-optima");
        thread.setDaemon(true);
        return thread;
    }
}
