package org.attune.ui.landscape;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.attune.live.GridSnapshot;
import org.jspecify.annotations.Nullable;

/** Hands snapshots to the painting thread; what comes while one waits takes its place. */
final class LatestOnly implements Consumer<GridSnapshot> {
    private final AtomicReference<@Nullable GridSnapshot> waiting = new AtomicReference<>();
    private final Consumer<GridSnapshot> painter;
    private final Executor paintingThread;

    LatestOnly(Consumer<GridSnapshot> painter, Executor paintingThread) {
        this.painter = painter;
        this.paintingThread = paintingThread;
    }

    @Override
    public void accept(GridSnapshot snapshot) {
        if (waiting.getAndSet(snapshot) == null) {
            paintingThread.execute(() -> {
                GridSnapshot latest = waiting.getAndSet(null);
                if (latest != null) {
                    painter.accept(latest);
                }
            });
        }
    }
}
