package org.attune.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.attune.model.Level;
import org.attune.theory.CancellationSignal;
import org.jspecify.annotations.Nullable;

/**
 * A lane beside the live curve on the shared threads. It works in small steps, and after each it goes to the end of the
 * queue of the pool, so that whatever the live curve has to do comes first; a step that refines goes to the queue of
 * refinements. The latest work wins: new steps take the place of those that wait, and the ones under way are told to
 * stop. Safe for use from several threads.
 */
final class SolverLane {
    private static final System.Logger LOGGER = System.getLogger(SolverLane.class.getName());

    private final Executor solvers;
    private final Executor refining;
    private final int width;
    private final Queue<Step> waiting = new ArrayDeque<>();
    private int workers;
    private long latest;
    private boolean closed;
    // Read by the theory between iterations, so it must cost nothing.
    private volatile long wanted;

    /** A part of some work, some ten milliseconds long. */
    @FunctionalInterface
    interface Step {
        /**
         * Works on a thread of the pool.
         *
         * @throws CancellationException when the signal says so
         */
        void run(CancellationSignal signal);

        /** Whether something is seen already of what the step finds, so that it can wait for what is not. */
        default boolean isRefinement() {
            return false;
        }

        /**
         * A step of a level.
         *
         * @param level all but the preview refine
         * @param work what the step does
         */
        static Step of(Level level, Step work) {
            return new Step() {
                @Override
                public void run(CancellationSignal signal) {
                    work.run(signal);
                }

                @Override
                public boolean isRefinement() {
                    return level != Level.PREVIEW;
                }
            };
        }
    }

    /**
     * A lane without work.
     *
     * @param solvers runs the steps
     * @param width most steps under way at once, ≥ 1
     */
    SolverLane(SolverPool solvers, int width) {
        this(solvers, solvers.refining(), width);
    }

    SolverLane(Executor solvers, Executor refining, int width) {
        this.solvers = solvers;
        this.refining = refining;
        this.width = width;
    }

    /**
     * Begins new work in place of the old; returns at once.
     *
     * @param steps makes the steps, in the order in which they begin, from the number of the work
     * @return the number, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    synchronized long submit(LongFunction<? extends Collection<? extends Step>> steps) {
        if (closed) {
            throw new IllegalStateException("the service is closed");
        }
        latest++;
        wanted = latest;
        waiting.clear();
        waiting.addAll(steps.apply(latest));
        for (int missing = Math.min(width, waiting.size()) - workers; missing > 0; missing--) {
            workers++;
            queue();
        }
        return latest;
    }

    /** Whether some work is still wanted. */
    boolean isWanted(long number) {
        return wanted == number;
    }

    /** Ends all work. */
    synchronized void cancel() {
        wanted = 0;
        waiting.clear();
    }

    /** Ends all work for good. */
    synchronized void close() {
        closed = true;
        cancel();
    }

    private synchronized void queue() {
        @Nullable Step next = waiting.peek();
        (next != null && next.isRefinement() ? refining : solvers).execute(this::work);
    }

    private void work() {
        Step step;
        long number;
        synchronized (this) {
            Step next = waiting.poll();
            if (next == null) {
                workers--;
                return;
            }
            step = next;
            number = latest;
        }
        try {
            step.run(() -> wanted != number);
        } catch (CancellationException stopped) {
            LOGGER.log(System.Logger.Level.TRACE, "left a step of work {0}", number);
        } catch (RuntimeException | Error failure) {
            // A step tells its own failures; one that does not must not end the lane.
            LOGGER.log(System.Logger.Level.ERROR, "a step of work " + number + " failed", failure);
        } finally {
            queue();
        }
    }
}
