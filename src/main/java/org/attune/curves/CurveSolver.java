package org.attune.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * Solves a whole curve at one accuracy: with few nodes by continuation, each point from the nearest one solved before;
 * with more by themselves at some points, and between these from those on both sides; with many as a refinement of the
 * curve of fewer, see {@link CurveRefinement}. None of it depends on the number of threads, so neither do the answers.
 */
public final class CurveSolver {

    private CurveSolver() {}

    /**
     * Solves a curve on the calling thread, with few nodes outward from the marker.
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
        return solve(
                request,
                SweepPlan.outward(request),
                accuracy,
                predictor,
                cancellation,
                tasks -> tasks.forEach(Runnable::run),
                listener);
    }

    /**
     * Solves a curve on the calling thread, with few nodes in the order of a plan.
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
        return solve(request, plan, accuracy, predictor, cancellation, tasks -> tasks.forEach(Runnable::run), listener);
    }

    /**
     * Solves a curve on the threads of an executor: few nodes at every fourth point first, then those between, each
     * from a neighbour.
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
        return solve(
                request,
                SweepPlan.coarseFirst(request),
                accuracy,
                predictor,
                stop,
                tasks -> complete(tasks, executor, stop),
                listener);
    }

    /** Runs tasks, and returns when all are complete. */
    @FunctionalInterface
    private interface Crew {
        void complete(List<Runnable> tasks);
    }

    private static List<CurvePoint> solve(
            CurveRequest request,
            SweepPlan plan,
            Accuracy accuracy,
            Predictor predictor,
            CancellationSignal cancellation,
            Crew crew,
            Consumer<? super CurvePoint> listener) {
        Collector collector = new Collector(request, listener);
        Optional<Accuracy> fewer = accuracy.coarser();
        if (fewer.isPresent()) {
            List<CurvePoint> coarse = solve(request, plan, fewer.get(), predictor, cancellation, crew, point -> {});
            Continuation continuation = new Continuation(predictor, accuracy, WarmStart.SAME_QUESTION, cancellation);
            refine(request, coarse, continuation, crew, collector);
        } else if (accuracy.isLeastReliable()) {
            Continuation continuation =
                    new Continuation(predictor, accuracy, WarmStart.nextDoor(request.axis(), accuracy), cancellation);
            follow(request, SweepPlan.halving(request), continuation, crew, collector);
        } else {
            Continuation continuation = new Continuation(predictor, accuracy, WarmStart.NEAREST_SOLVED, cancellation);
            follow(request, plan, continuation, crew, collector);
        }
        return collector.points();
    }

    private static void follow(
            CurveRequest request, SweepPlan plan, Continuation continuation, Crew crew, Collector collector) {
        for (List<List<Integer>> pass : plan.passes()) {
            pass(request, pass, continuation, collector.neighbourhood(), crew, collector);
        }
    }

    private static void refine(
            CurveRequest request, List<CurvePoint> coarse, Continuation continuation, Crew crew, Collector collector) {
        List<Prediction> few = coarse.stream().map(CurvePoint::prediction).toList();
        CurveRefinement refinement =
                new CurveRefinement(request, few.stream().map(Optional::of).toList(), answer -> true);
        List<Integer> next = refinement.next();
        while (!next.isEmpty()) {
            List<List<Integer>> separately = next.stream().map(List::of).toList();
            pass(request, separately, continuation, new Neighbourhood(few), crew, collector);
            next.forEach(index -> refinement.answered(index, collector.prediction(index)));
            next = refinement.next();
        }
        refinement.carried().forEach(collector::answered);
    }

    private static void pass(
            CurveRequest request,
            List<List<Integer>> chunks,
            Continuation continuation,
            Neighbourhood known,
            Crew crew,
            Collector collector) {
        crew.complete(chunks.stream()
                .<Runnable>map(chunk -> () -> continuation.solve(places(request, chunk), known, collector))
                .toList());
    }

    private static void complete(List<Runnable> tasks, ExecutorService executor, StopAll stop) {
        try {
            List<Callable<Void>> calls =
                    tasks.stream().map(task -> stopping(task, stop)).toList();
            for (Future<Void> call : executor.invokeAll(calls)) {
                call.get();
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

    private static Callable<Void> stopping(Runnable task, StopAll stop) {
        return () -> {
            try {
                task.run();
                return null;
            } catch (RuntimeException | Error failure) {
                stop.stopFor(failure);
                throw failure;
            }
        };
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
            answered(place.index().orElseThrow(), prediction);
        }

        synchronized void answered(int index, Prediction prediction) {
            CurvePoint point = new CurvePoint(index, request.abscissa(index), prediction);
            points.add(point);
            listener.accept(point);
        }

        @Override
        public void failed(CurvePlace place, Throwable cause) {
            throw Failures.unchecked(cause);
        }

        synchronized Prediction prediction(int index) {
            return points.stream()
                    .filter(point -> point.index() == index)
                    .findFirst()
                    .orElseThrow()
                    .prediction();
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
