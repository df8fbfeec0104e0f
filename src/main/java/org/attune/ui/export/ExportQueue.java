package org.attune.ui.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes one thing after the other on a thread of its own, and tells how many of those that were asked for are done.
 * What has not begun can be cancelled; what has begun may ask whether it was, before it writes.
 */
final class ExportQueue implements AutoCloseable {
    private final ExecutorService thread;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private Consumer<ExportProgress> listener = progress -> {};
    private int asked;
    private int done;

    /** Something to be made. */
    private static final class Entry {
        private final Consumer<BooleanSupplier> task;
        private volatile boolean cancelled;

        Entry(Consumer<BooleanSupplier> task) {
            this.task = task;
        }
    }

    /**
     * Nothing to do yet.
     *
     * @param name of the thread
     */
    ExportQueue(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Who is told how far the queue is, under its lock and on any thread; must return fast. */
    synchronized void setListener(Consumer<ExportProgress> newListener) {
        listener = newListener;
    }

    /**
     * Makes something when all before it is made.
     *
     * @param task makes it; told whether it is still wanted, at its beginning and whenever it asks
     */
    void add(Consumer<BooleanSupplier> task) {
        Entry entry = new Entry(task);
        synchronized (this) {
            if (waiting.isEmpty()) {
                asked = 0;
                done = 0;
            }
            waiting.add(entry);
            asked++;
            tell();
        }
        thread.execute(() -> {
            try {
                entry.task.accept(() -> entry.cancelled);
            } finally {
                ended(entry);
            }
        });
    }

    /** Nothing of what was asked for is wanted any more. */
    synchronized void cancel() {
        waiting.forEach(entry -> entry.cancelled = true);
    }

    /** Takes nothing more, and returns when what was asked for is made. */
    @Override
    public void close() {
        thread.close();
    }

    private synchronized void ended(Entry entry) {
        waiting.remove(entry);
        done++;
        tell();
    }

    private void tell() {
        listener.accept(new ExportProgress(done, asked));
    }
}
