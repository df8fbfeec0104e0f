package org.attune.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.attune.live.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Hands snapshots from a background thread to the painting thread. At most one hand-over waits at any time; what comes
 * meanwhile replaces what waits, so that a slow painter skips snapshots but never misses the last one.
 *
 * <p>One exception: a curve is not replaced by the beginning of the next one, but handed over before it. While a slider
 * is dragged each preview is followed at once by the first point of the next, and nothing would be seen of it.
 */
public final class SnapshotRelay implements Consumer<Snapshot> {
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private final Consumer<Snapshot> painter;
    private final Executor paintingThread;

    /**
     * Creates a relay.
     *
     * @param painter takes snapshots on the painting thread
     * @param paintingThread runs tasks one after the other on the painting thread
     */
    public SnapshotRelay(Consumer<Snapshot> painter, Executor paintingThread) {
        this.painter = painter;
        this.paintingThread = paintingThread;
    }

    /** What waits: the newest snapshot, and the curve of an older request where the newest has only begun. */
    private record Waiting(Optional<Snapshot> curve, Snapshot newest) {

        static Waiting of(Snapshot newest) {
            return new Waiting(Optional.empty(), newest);
        }

        Waiting followedBy(Snapshot next) {
            if (next.hasPoints()) {
                return of(next);
            }
            return new Waiting(
                    newest.hasPoints() && newest.sequence() != next.sequence() ? Optional.of(newest) : curve, next);
        }
    }

    /** Takes a snapshot, on any thread, and returns at once. */
    @Override
    public void accept(Snapshot snapshot) {
        Waiting before =
                waiting.getAndUpdate(present -> present == null ? Waiting.of(snapshot) : present.followedBy(snapshot));
        if (before == null) {
            paintingThread.execute(this::paint);
        }
    }

    private void paint() {
        Waiting present = waiting.getAndSet(null);
        if (present != null) {
            present.curve().ifPresent(painter);
            painter.accept(present.newest());
        }
    }
}
