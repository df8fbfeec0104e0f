package org.attune.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Hands no more tasks to shared threads at a time than there are threads, and the next when one has ended: so the tasks
 * of others, which come in between, need not wait until the last of a long row has begun. Safe for use from several
 * threads.
 */
final class TakingTurns implements Executor {
    private final Executor threads;
    private final int width;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int handedOver;

    /**
     * An executor without tasks.
     *
     * @param threads runs the tasks
     * @param width most tasks handed over at once, ≥ 1
     */
    TakingTurns(Executor threads, int width) {
        this.threads = threads;
        this.width = width;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (handedOver >= width) {
                waiting.add(task);
                return;
            }
            handedOver++;
        }
        handOver(task);
    }

    private void handOver(Runnable task) {
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                ended();
            }
        });
    }

    private void ended() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                handedOver--;
                return;
            }
        }
        handOver(next);
    }
}
