package org.attune.live;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.attune.model.Level;
import org.attune.theory.CancellationSignal;

/**
 * A lane beside the live curve on the shared threads. It works in small steps, and after each it goes to the end of the
 * queue of the pool, so that whatever the live curve has to do comes first; steps that refine go to the threads for
 * refinements. The latest work wins: new steps take the place of those that wait, and the ones under way are told to
 * stop. Safe for use from several threads.
 */
final class SolverLane {
    private static final System.Logger LOGGER = System.getLogger(SolverLane.class.getName());

    private final Line previews;
    private final Line refinements;
    private final int width;
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
        this(solvers, solvers.refining(), solvers::givingWay, width);
    }

    SolverLane(Executor solvers, Executor refining, UnaryOperator<CancellationSignal> givingWay, int width) {
        this.previews = new Line(solvers, UnaryOperator.identity());
        this.refinements = new Line(refining, givingWay);
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
        clear();
        add(steps.apply(latest));
        return latest;
    }

    /**
     * Adds steps that follow from what work has found, after those that wait; none when the work is no longer wanted.
     *
     * @param number the number of the work
     */
    synchronized void extend(long number, Collection<? extends Step> steps) {
        if (isWanted(number)) {
            add(steps);
        }
    }

    private void add(Collection<? extends Step> steps) {
        for (Step step : steps) {
            (step.isRefinement() ? refinements : previews).waiting.add(step);
        }
        previews.queueMissing();
        refinements.queueMissing();
    }

    /** Whether some work is still wanted. */
    boolean isWanted(long number) {
        return wanted == number;
    }

    /** Ends all work. */
    synchronized void cancel() {
        wanted = 0;
        clear();
    }

    /** Ends all work for good. */
    synchronized void close() {
        closed = true;
        cancel();
    }

    private void clear() {
        previews.waiting.clear();
        refinements.waiting.clear();
    }

    /** The steps that wait for one kind of threads; guarded by the lane. */
    private final class Line {
        private final Executor threads;
        private final UnaryOperator<CancellationSignal> signals;
        private final Queue<Step> waiting = new ArrayDeque<>();
        private int workers;

        Line(Executor threads, UnaryOperator<CancellationSignal> signals) {
            this.threads = threads;
            this.signals = signals;
        }

        void queueMissing() {
            for (int missing = Math.min(width, waiting.size()) - workers; missing > 0; missing--) {
                workers++;
                threads.execute(this::work);
            }
        }

        private void work() {
            Step step;
            long number;
            synchronized (SolverLane.this) {
                Step next = waiting.poll();
                if (next == null) {
                    workers--;
                    return;
                }
                step = next;
                number = latest;
            }
            try {
                step.run(signals.apply(() -> wanted != number));
            } catch (CancellationException stopped) {
                LOGGER.log(System.Logger.Level.TRACE, "left a step of work {0}", number);
            } catch (RuntimeException | Error failure) {
                // A step tells its own failures; one that does not must not end the lane.
                LOGGER.log(System.Logger.Level.ERROR, "a step of work " + number + " failed", failure);
            } finally {
                threads.execute(this::work);
            }
        }
    }
}
