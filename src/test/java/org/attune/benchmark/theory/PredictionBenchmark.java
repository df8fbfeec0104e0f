package org.attune.benchmark.theory;

import java.util.concurrent.TimeUnit;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One full prediction in the start setting: both stages, baselines, test errors, Bayes-optimal benchmark. Nothing of it
 * has been solved before; a warm one starts from the answer for α′ five per cent lower.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PredictionBenchmark {
    private static final double NEARBY = 0.95;

    /** What the iteration starts from. */
    public enum Start {
        /** From nothing. */
        COLD,
        /** From a neighbour's answer. */
        WARM
    }

    /** T. */
    @Param("3")
    public int tokens;

    /** Nodes of the expectations. */
    @Param("32768")
    public int nodes;

    /** What the iteration starts from. */
    @Param
    public Start start;

    /** Threads that share the work, as far as the theory can be shared. */
    @Param("1")
    public int threads;

    private final InformationLibrary information = new InformationLibrary();
    private Parameters parameters;
    private Accuracy accuracy;
    private @Nullable Prediction neighbour;
    private Predictor predictor;

    /** Solves the neighbour. */
    @Setup
    public void prepareNeighbour() {
        parameters = Parameters.DEFAULT.with(ParameterInfo.TOKENS, tokens);
        accuracy = new Accuracy(nodes, Accuracy.DEFAULT_SEED);
        if (start == Start.WARM) {
            Parameters near = parameters.with(ParameterInfo.ALPHA_PRIME, NEARBY * parameters.alphaPrime());
            neighbour = Theories.fresh(information, threads).predict(near, accuracy, null, Deadline.start());
        }
    }

    /** Forgets everything that a predictor has solved. */
    @Setup(Level.Invocation)
    public void forget() {
        predictor = Theories.fresh(information, threads);
    }

    /** Predicts. */
    @Benchmark
    public Prediction predict() {
        return predictor.predict(parameters, accuracy, neighbour, Deadline.start());
    }
}
