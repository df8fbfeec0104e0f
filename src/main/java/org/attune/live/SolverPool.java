package org.attune.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which the theory is solved. Services share one pool, so that together they never take more of the
 * machine than it has; whoever makes the pool closes it, after its services. All threads are daemons, and none is
 * started before there is something to do.
 *
 * <p>There are two lines before the threads: what refines something that is seen already waits until nothing else does.
 * A single point of a final curve takes as long as a whole preview, so taking turns with it is not enough.
 */
public final class SolverPool implements Executor, AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final CountDownLatch begun;
    private final Queue<Runnable> usual = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> refinements = new ConcurrentLinkedQueue<>();

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
        // What comes after the end is dropped: its service has been closed, and nobody waits for it.
        threads = new ThreadPoolExecutor(
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
        enter(usual, task);
    }

    /** Runs tasks, too, but each only when none waits that was given to {@link #execute}. */
    Executor refining() {
        return task -> enter(refinements, task);
    }

    // The threads' own queue holds one call of next per task, whichever task that will be.
    private void enter(Queue<Runnable> line, Runnable task) {
        line.add(task);
        threads.execute(this::next);
    }

    private void next() {
        if (mayBegin()) {
            @Nullable Runnable first = usual.poll();
            @Nullable Runnable task = first == null ? refinements.poll() : first;
            if (task != null) {
                task.run();
            }
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
