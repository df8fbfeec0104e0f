package org.attune.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps every snapshot, and lets a test wait for one. */
final class SnapshotLog implements Consumer<Snapshot> {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long A_LITTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<Snapshot> snapshots = new ArrayList<>();

    @Override
    public synchronized void accept(Snapshot snapshot) {
        snapshots.add(snapshot);
        notifyAll();
    }

    synchronized List<Snapshot> all() {
        return List.copyOf(snapshots);
    }

    synchronized List<Snapshot> of(long sequence) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.sequence() == sequence)
                .toList();
    }

    /**
     * Waits a little until there are more snapshots than a number; after the last one of a request there may be none.
     */
    synchronized void awaitMoreThan(int number) {
        try {
            long deadline = System.nanoTime() + A_LITTLE_NANOS;
            for (long left = A_LITTLE_NANOS;
                    snapshots.size() <= number && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first snapshot, past or to come, that a test waits for. */
    synchronized Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        int seen = 0;
        while (true) {
            for (; seen < snapshots.size(); seen++) {
                if (wanted.test(snapshots.get(seen))) {
                    return snapshots.get(seen);
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
    Snapshot awaitEnd(long sequence) throws InterruptedException {
        return await(snapshot -> snapshot.sequence() == sequence && snapshot.state() != Snapshot.State.RUNNING);
    }
}
