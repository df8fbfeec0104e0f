package org.attune.benchmark.theory;

import java.util.concurrent.TimeUnit;
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
    public KernelPath path;

    private ProximalWork finetuning;
    private ProximalWork pretraining;

    /** Builds nodes and fields, and finds the minima that are followed. */
    @Setup
    public void prepare() {
        finetuning = ProximalWork.finetuning(tokens, path);
        pretraining = ProximalWork.pretraining(tokens, path);
        finetuning.search();
        pretraining.search();
    }

    /** Follows the minima of fine-tuning from one iteration to the next. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double finetuningFollow() {
        return finetuning.follow();
    }

    /** Looks for the minima of fine-tuning from scratch. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double finetuningSearch() {
        return finetuning.search();
    }

    /** Follows the minima of pre-training from one iteration to the next. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double pretrainingFollow() {
        return pretraining.follow();
    }

    /** Looks for the minima of pre-training from scratch. */
    @Benchmark
    @OperationsPerInvocation(ProximalWork.PROXIMALS)
    public double pretrainingSearch() {
        return pretraining.search();
    }
}
