package org.attune.benchmark.theory;

import java.util.concurrent.TimeUnit;
import org.attune.theory.channel.Arithmetic;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time per proximal of both training channels, for one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProximalBenchmark {
    /** T. */
    @Param({"2", "3", "4", "5", "6"})
    public int tokens;

    /** How the proximals are computed. */
    @Param
    public Arithmetic arithmetic;

    /** Which proximals. */
    @Param
    public Stage stage;

    private ProximalWork work;

    /** Builds nodes and fields, and finds the minima that are followed. */
    @Setup
    public void prepare() {
        work = ProximalWork.of(stage, tokens, arithmetic);
        work.search();
    }

    /** Follows the minima from one iteration to the next. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double follow() {
        return work.follow();
    }

    /** Looks for the minima from scratch. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double search() {
        return work.search();
    }
}
