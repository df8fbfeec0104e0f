package org.attune.benchmark.theory;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.model.ParameterInfo;
import org.attune.storage.InformationLibrary;
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

    private final BlockingQueue<Snapshot> answers = new LinkedBlockingQueue<>();
    private CurveService service;
    private CurveRequest request;

    /** Starts the service and has the first request answered. */
    @Setup
    public void prepare() throws InterruptedException {
        service = new LatestWinsCurveService(Theories.fresh(new InformationLibrary()), answers::add);
        request = CurveRequest.DEFAULT;
        answer();
    }

    /** Moves the slider by a step and waits for the final curves. */
    @Benchmark
    public Snapshot finalCurve() throws InterruptedException {
        double delta = request.parameters().delta() + STEP;
        request = request.with(request.parameters().with(ParameterInfo.DELTA, delta));
        return answer();
    }

    /** Ends the service. */
    @TearDown
    public void close() {
        service.close();
    }

    private Snapshot answer() throws InterruptedException {
        long sequence = service.submit(request);
        long end = System.nanoTime() + Deadline.limit().toNanos();
        while (true) {
            Snapshot snapshot = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (snapshot == null) {
                throw new IllegalStateException("no final curve within " + Deadline.limit());
            }
            if (snapshot.sequence() == sequence && snapshot.state() == Snapshot.State.DONE) {
                return snapshot;
            }
            if (snapshot.state() == Snapshot.State.FAILED) {
                throw new IllegalStateException(snapshot.failure().orElse("failed"));
            }
        }
    }
}
