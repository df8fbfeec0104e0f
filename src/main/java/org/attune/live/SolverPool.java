package org.attune.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.attune.theory.CancellationSignal;

/**
 * The threads on which the theory is solved. Services share one pool, so that together they never take more of the
 * machine than it has; whoever makes the pool closes it, after its services. All threads are daemons, and none is
 * started before there is something to do.
 *
 * <p>What refines a visible result has threads of its own, and these pause while there is anything else to do: between
 * two tasks, and within a task wherever the theory asks its signal, which must be one of {@link #givingWay}. A single
 * point of a final curve may take longer than a whole preview, so waiting for its end is not enough; and since nobody
 * waits for it, a preview begins at once however long the theory takes to ask.
 */
public final class SolverPool implements Executor, AutoCloseable {
    /** A preview that needs what a paused refinement is just solving must not wait for it forever. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor refiningThreads;
    private final CountDownLatch begun;
    // Written under the monitor; read by the theory between iterations, so it must cost nothing.
    private volatile int unfinished;

    /** A pool with a thread per processor, but for one left to the window where there are more than two. */
    public SolverPool() {
        this(threadsFor(Runtime.getRuntime().availableProcessors()));
    }

    /**
     * A pool of a size.
     *
     * @param size most threads, ≥ 1
     * @throws IllegalArgumentException when the size is below 1
     */
    public SolverPool(int size) {
        this(size, SolverPool::daemon);
    }

    SolverPool(int size, ThreadFactory threadFactory) {
        this(size, threadFactory, 0);
    }

    private SolverPool(int size, ThreadFactory threadFactory, int conditions) {
        if (size < 1) {
            throw new IllegalArgumentException("threads = " + size + " is not allowed: it must be ≥ 1");
        }
        begun = new CountDownLatch(conditions);
        threads = threads(size, threadFactory);
        refiningThreads = threads(size, threadFactory);
    }

    /** What comes after the end is dropped: its service has been closed, and nobody waits for it. */
    private static ThreadPoolExecutor threads(int size, ThreadFactory threadFactory) {
        return new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threadFactory,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * A pool as that of {@link #SolverPool()} whose tasks wait until {@link #begin}: until the window stands, say,
     * which needs the processors for itself.
     */
    public static SolverPool heldBack() {
        return new SolverPool(threadsFor(Runtime.getRuntime().availableProcessors()), SolverPool::daemon, 1);
    }

    /** Lets the tasks of a pool run that was held back; for any other pool this does nothing. */
    public void begin() {
        begun.countDown();
    }

    /** Most threads that work at once. */
    public int size() {
        return threads.getMaximumPoolSize();
    }

    /** Runs a task as soon as a thread is free; tasks begin in the order in which they come. */
    @Override
    public void execute(Runnable task) {
        count(1);
        threads.execute(() -> {
            try {
                if (mayBegin()) {
                    task.run();
                }
            } finally {
                count(-1);
            }
        });
    }

    /** Runs tasks, too, but each begins only when none is left that was given to {@link #execute}. */
    Executor refining() {
        return task -> refiningThreads.execute(() -> {
            if (mayBegin() && isLeftAlone()) {
                task.run();
            }
        });
    }

    /**
     * A signal for work on {@link #refining} threads: whoever asks it is held up while a task of {@link #execute} waits
     * or runs.
     */
    CancellationSignal givingWay(CancellationSignal signal) {
        return () -> {
            if (unfinished > 0 && !signal.isCancelled()) {
                giveWay();
            }
            return signal.isCancelled();
        };
    }

    private synchronized void count(int change) {
        unfinished += change;
        if (unfinished == 0) {
            notifyAll();
        }
    }

    private synchronized void giveWay() {
        try {
            long deadline = System.nanoTime() + LONGEST_PAUSE_NANOS;
            long left = LONGEST_PAUSE_NANOS;
            while (unfinished > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isLeftAlone() {
        try {
            while (unfinished > 0) {
                wait();
            }
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean mayBegin() {
        try {
            begun.await();
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Interrupts what is under way and forgets what waits; does not wait for it. */
    @Override
    public void close() {
        threads.shutdownNow();
        refiningThreads.shutdownNow();
    }

    private static int threadsFor(int processors) {
        return processors > 2 ? processors - 1 : processors;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "attune-solver");
        thread.setDaemon(true);
        return thread;
    }
}
