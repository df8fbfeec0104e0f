package org.attune.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attune.curves.Failures;
import org.attune.model.Parameters;
import org.attune.simulation.TrainingRun.Starts;
import org.attune.theory.CancellationSignal;

/**
 * Runs the seeds of a request, several at a time: as many as there are threads and as the memory holds. The numbers do
 * not depend on how many that is.
 *
 * @param threads most runs at a time, ≥ 1
 * @param memory bytes that all of them may hold together
 */
public record Simulation(int threads, long memory) {
    /** The part of the largest heap that runs may hold; the rest is for everything else and for the collector. */
    private static final double SHARE_OF_HEAP = 0.6;

    /** All processors and most of the memory of this machine. */
    public static Simulation ofThisMachine() {
        Runtime machine = Runtime.getRuntime();
        return new Simulation(machine.availableProcessors(), (long) (SHARE_OF_HEAP * machine.maxMemory()));
    }

    /**
     * Trains and measures.
     *
     * @param request what is asked
     * @param cancellation asked between steps
     * @param listener told of each run that is done, in the order of the seeds and from the calling thread
     * @throws org.attune.model.ParameterException as {@link SimulationSize#of}
     * @throws CancellationException when cancelled
     */
    public SimulationResult run(
            SimulationRequest request, CancellationSignal cancellation, Consumer<SimulationRun> listener) {
        SimulationSize size = size(request.parameters(), request.dimension());
        List<SimulationRun> runs = forEachSeed(
                request.allSeeds(),
                size,
                cancellation,
                (seed, signal) -> {
                    TrainingRun training =
                            new TrainingRun(request.dimension(), seed, Starts.usual(request.informed()), signal);
                    return training.finetune(training.pretrain(request.parameters(), size), request.parameters(), size);
                },
                listener);
        return new SimulationResult(request, size, runs);
    }

    /**
     * The size of a run within the memory.
     *
     * @throws org.attune.model.ParameterException as {@link SimulationSize#of}
     */
    public SimulationSize size(Parameters parameters, int dimension) {
        return SimulationSize.of(parameters, dimension, memory);
    }

    /**
     * Trains whatever is wanted, for each seed of a request.
     *
     * @param request dimension, seeds and starts
     * @param questions all parameters that will be trained with
     * @param cancellation asked between steps
     * @param work what to train for a seed; called from several threads
     * @throws org.attune.model.ParameterException as {@link SimulationSize#of}, for any of the parameters
     * @throws CancellationException when cancelled
     */
    public <R> List<R> sessions(
            SimulationRequest request,
            List<Parameters> questions,
            CancellationSignal cancellation,
            Function<TrainingSession, R> work) {
        SimulationSize largest = questions.stream()
                .map(parameters -> size(parameters, request.dimension()))
                .max(Comparator.comparingLong(SimulationSize::bytes))
                .orElseThrow(() -> new IllegalArgumentException("no parameters to train with"));
        return forEachSeed(
                request.allSeeds(),
                largest,
                cancellation,
                (seed, signal) -> work.apply(new TrainingSession(
                        new TrainingRun(request.dimension(), seed, Starts.usual(request.informed()), signal), this)),
                result -> {});
    }

    /** What is done for a seed. */
    @FunctionalInterface
    interface SeedWork<R> {
        /** Does it, until it is done or cancelled. */
        R of(long seed, CancellationSignal cancellation);
    }

    /** Does something for each seed, and gives up all of them when one fails. */
    <R> List<R> forEachSeed(
            List<Long> seeds,
            SimulationSize size,
            CancellationSignal cancellation,
            SeedWork<R> work,
            Consumer<R> listener) {
        AtomicBoolean failed = new AtomicBoolean();
        CancellationSignal signal = () -> failed.get() || cancellation.isCancelled();
        long fitting = Math.max(1, memory / Math.max(1, size.bytes()));
        int together = (int) Math.min(Math.min(threads, seeds.size()), fitting);
        try (ExecutorService pool = Executors.newFixedThreadPool(together)) {
            Function<Long, Future<R>> begin = seed -> pool.submit(() -> work.of(seed, signal));
            List<Future<R>> begun = seeds.stream().map(begin).toList();
            List<R> results = new ArrayList<>();
            try {
                for (Future<R> future : begun) {
                    R result = result(future);
                    results.add(result);
                    listener.accept(result);
                }
                return results;
            } finally {
                failed.set(results.size() < seeds.size());
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw Failures.unchecked(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(interruption);
            throw cancelled;
        }
    }
}
