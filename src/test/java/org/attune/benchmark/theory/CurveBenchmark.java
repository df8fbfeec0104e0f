package org.attune.benchmark.theory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.attune.curves.CurvePoint;
import org.attune.curves.CurveRequest;
import org.attune.curves.CurveSolver;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * All 41 points of a curve in the start setting, solved at one level, with nothing known before. Where the axis is an
 * order parameter of pre-training, these are prescribed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CurveBenchmark {
    /** The x axis. */
    @Param("ALPHA_PRIME")
    public ParameterInfo axis;

    /** The level at which all points are solved. */
    @Param({"PREVIEW", "FINAL"})
    public org.attune.model.Level level;

    /** Threads that share the work. */
    @Param("2")
    public int threads;

    private final InformationLibrary information = new InformationLibrary();
    private CurveRequest request;
    private ExecutorService executor;
    private Predictor predictor;

    /** Starts the threads. */
    @Setup
    public void prepare() {
        Parameters parameters = axis.isPrescribed()
                ? Parameters.DEFAULT.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT))
                : Parameters.DEFAULT;
        request = CurveRequest.over(parameters, axis);
        executor = Theories.threads(threads);
    }

    /** Forgets everything that a predictor has solved. */
    @Setup(Level.Invocation)
    public void forget() {
        predictor = Theories.fresh(information);
    }

    /** Solves the curve. */
    @Benchmark
    public List<CurvePoint> solve() {
        return CurveSolver.solve(request, level.accuracy(), predictor, Deadline.start(), executor, point -> {});
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        executor.shutdownNow();
    }
}
