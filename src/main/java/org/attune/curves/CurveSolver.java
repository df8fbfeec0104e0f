package org.attune.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.attune.model.Accuracy;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.theory.fixedpoint.Effort;
import org.jspecify.annotations.Nullable;

/**
 * Solves a whole curve at one accuracy by continuation: each point starts from the nearest one solved before. The
 * starts do not depend on the number of threads (see {@link SweepPlan}), so neither do the answers.
 */
public final class CurveSolver {

    private CurveSolver() {}

    /**
     * Solves a curve on the calling thread, outward from the marker.
     *
     * @param request the curve
     * @param accuracy with how many nodes
     * @param predictor the theory
     * @param cancellation asked between iterations
     * @param listener told of each point as it is solved
     * @return all points, from left to right
     * @throws CancellationException when cancelled; the listener has received what was solved before
     * @throws RuntimeException what the predictor or the listener throws, unchanged
     */
    public static List<CurvePoint> solve(
            CurveRequest request,
            Accuracy accuracy,
            Predictor predictor,
            CancellationSignal cancellation,
            Consumer<? super CurvePoint> listener) {
        return solve(request, SweepPlan.outward(request), accuracy, predictor, cancellation, listener);
    }

    /**
     * Solves a curve on the calling thread in the order of a plan.
     *
     * @param plan order of the points of {@code request}; chunks of a pass follow one another
     * @see #solve(CurveRequest, Accuracy, Predictor, CancellationSignal, Consumer)
     */
    public static List<CurvePoint> solve(
            CurveRequest request,
            SweepPlan plan,
            Accuracy accuracy,
            Predictor predictor,
            CancellationSignal cancellation,
            Consumer<? super CurvePoint> listener) {
        Continuation continuation = new Continuation(predictor, accuracy, WarmStart.NEAREST_SOLVED, cancellation);
        Collector collector = new Collector(request, listener);
        for (List<List<Integer>> pass : plan.passes()) {
            Neighbourhood known = collector.neighbourhood();
            for (List<Integer> chunk : pass) {
                continuation.solve(places(request, chunk), known, collector);
            }
        }
        return collector.points();
    }

    /**
     * Solves a curve on the threads of an executor: few nodes at every fourth point first, then those between, each
     * from a neighbour. With many nodes a neighbour saves little, and some points take much longer than others: there
     * each is solved by itself, so that no thread waits for another.
     *
     * @param executor its threads solve, the calling thread waits; it must have a thread free some time, so never call
     *     this from its own last one
     * @param listener told of each point as it is solved, by one thread at a time; the order depends on the threads
     * @return all points, from left to right
     * @throws CancellationException when cancelled, or when the waiting thread is interrupted (it stays interrupted)
     * @throws RuntimeException what the predictor or the listener throws, unchanged; the other threads then stop as if
     *     cancelled
     * @see #solve(CurveRequest, Accuracy, Predictor, CancellationSignal, Consumer)
     */
    public static List<CurvePoint> solve(
            CurveRequest request,
            Accuracy accuracy,
            Predictor predictor,
            CancellationSignal cancellation,
            ExecutorService executor,
            Consumer<? super CurvePoint> listener) {
        StopAll stop = new StopAll(cancellation);
        Continuation continuation = new Continuation(predictor, accuracy, WarmStart.NEAREST_SOLVED, stop);
        Collector collector = new Collector(request, listener);
        SweepPlan plan =
                Effort.isCoarse(accuracy.nodes()) ? SweepPlan.coarseFirst(request) : SweepPlan.separately(request);
        for (List<List<Integer>> pass : plan.passes()) {
            Neighbourhood known = collector.neighbourhood();
            List<Callable<Void>> tasks = new ArrayList<>();
            for (List<Integer> chunk : pass) {
                tasks.add(() -> {
                    try {
                        continuation.solve(places(request, chunk), known, collector);
                        return null;
                    } catch (RuntimeException | Error failure) {
                        stop.stopFor(failure);
                        throw failure;
                    }
                });
            }
            complete(tasks, executor, stop);
        }
        return collector.points();
    }

    private static void complete(List<Callable<Void>> tasks, ExecutorService executor, StopAll stop) {
        try {
            for (Future<Void> task : executor.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException failure) {
            throw stop.reasonOr(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while a curve was solved");
            cancelled.initCause(interruption);
            stop.stopFor(cancelled);
            throw cancelled;
        }
    }

    private static List<CurvePlace> places(CurveRequest request, List<Integer> chunk) {
        return chunk.stream().map(index -> CurvePlace.point(request, index)).toList();
    }

    /**
     * Cancels every thread of a curve for the first thing that goes wrong on one of them, and remembers what it was.
     */
    private static final class StopAll implements CancellationSignal {
        private final CancellationSignal outer;
        private final AtomicReference<@Nullable Throwable> reason = new AtomicReference<>();

        StopAll(CancellationSignal outer) {
            this.outer = outer;
        }

        @Override
        public boolean isCancelled() {
            return reason.get() != null || outer.isCancelled();
        }

        void stopFor(Throwable failure) {
            reason.compareAndSet(null, failure);
        }

        RuntimeException reasonOr(Throwable other) {
            Throwable first = reason.get();
            return Failures.unchecked(first == null ? other : first);
        }
    }

    /** Gathers points from any thread. */
    private static final class Collector implements Continuation.Receiver {
        private final CurveRequest request;
        private final Consumer<? super CurvePoint> listener;
        private final List<CurvePoint> points = new ArrayList<>();

        Collector(CurveRequest request, Consumer<? super CurvePoint> listener) {
            this.request = request;
            this.listener = listener;
        }

        @Override
        public synchronized void answered(CurvePlace place, Prediction prediction) {
            int index = place.index().orElseThrow();
            CurvePoint point = new CurvePoint(index, request.abscissa(index), prediction);
            points.add(point);
            listener.accept(point);
        }

        @Override
        public void failed(CurvePlace place, Throwable cause) {
            throw Failures.unchecked(cause);
        }

        synchronized Neighbourhood neighbourhood() {
            return new Neighbourhood(
                    points().stream().map(CurvePoint::prediction).toList());
        }

        synchronized List<CurvePoint> points() {
            return points.stream()
                    .sorted(Comparator.comparingInt(CurvePoint::index))
                    .toList();
        }
    }
}
