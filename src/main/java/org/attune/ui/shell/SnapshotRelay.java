package org.attune.ui.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.attune.live.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Hands snapshots from a background thread to the painting thread. At most one hand-over waits at any time; what comes
 * meanwhile replaces what waits, so that a slow painter skips snapshots but never misses the last one.
 */
public final class SnapshotRelay implements Consumer<Snapshot> {
    private final AtomicReference<@Nullable Snapshot> waiting = new AtomicReference<>();
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

    /** Takes a snapshot, on any thread, and returns at once. */
    @Override
    public void accept(Snapshot snapshot) {
        if (waiting.getAndSet(snapshot) == null) {
            paintingThread.execute(this::paint);
        }
    }

    private void paint() {
        Snapshot latest = waiting.getAndSet(null);
        if (latest != null) {
            painter.accept(latest);
        }
    }
}
