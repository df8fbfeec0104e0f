package org.attune.benchmark.theory;

import java.util.concurrent.TimeUnit;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.ParameterInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * From a slider event to the final level of all curves: the window's service, with all threads, answers a request that
 * differs by a step of Δ from the one answered before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ServiceBenchmark {
    private static final double STEP = 0.01;

    private Asker asker;
    private CurveRequest request;

    /** Starts the service and has the first request answered. */
    @Setup
    public void prepare() throws InterruptedException {
        asker = new Asker();
        request = CurveRequest.DEFAULT;
        asker.finalCurves(request, Deadline.limit());
    }

    /** Moves the slider by a step and waits for the final curves. */
    @Benchmark
    public Snapshot finalCurves() throws InterruptedException {
        double delta = request.parameters().delta() + STEP;
        request = request.with(request.parameters().with(ParameterInfo.DELTA, delta));
        return asker.finalCurves(request, Deadline.limit());
    }

    /** Ends the service. */
    @TearDown
    public void close() {
        asker.close();
    }
}
