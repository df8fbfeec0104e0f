package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps every snapshot of optima, and lets a test wait for one. */
final class OptimaLog implements Consumer<OptimaSnapshot> {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final List<OptimaSnapshot> snapshots = new ArrayList<>();

    @Override
    public synchronized void accept(OptimaSnapshot snapshot) {
        snapshots.add(snapshot);
        notifyAll();
    }

    synchronized List<OptimaSnapshot> all() {
        return List.copyOf(snapshots);
    }

    /** The first snapshot, past or to come, that a test waits for. */
    synchronized OptimaSnapshot await(Predicate<OptimaSnapshot> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            for (OptimaSnapshot snapshot : snapshots) {
                if (wanted.test(snapshot)) {
                    return snapshot;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("no such snapshot among " + snapshots.size());
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The last snapshot of a request that runs to its end. */
    OptimaSnapshot awaitEnd(long sequence) throws InterruptedException {
        return await(snapshot -> snapshot.sequence() == sequence && snapshot.last());
    }
}
