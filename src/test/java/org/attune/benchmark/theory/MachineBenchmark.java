package org.attune.benchmark.theory;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one thread of this machine can do at best: the roofs that the kernels are held against. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MachineBenchmark {
    /** Numbers in the first-level cache. */
    private static final int CACHED = 1 << 10;

    /** Numbers beyond all caches. */
    private static final int STREAMED = 1 << 24;

    /** Additions and multiplications of each number, in chains that do not wait for one another. */
    private static final int FUSED = 64;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 8;

    private final double[] values = new double[CACHED];
    private final double[] results = new double[CACHED];
    private final double[] source = new double[STREAMED];
    private final double[] target = new double[STREAMED];

    /** Fills the arrays. */
    @Setup
    public void prepare() {
        for (int k = 0; k < CACHED; k++) {
            values[k] = -20.0 * k / CACHED;
        }
        Arrays.fill(source, 1);
    }

    /** Time per floating-point operation, fused multiply-adds counted as two. */
    @Benchmark
    @OperationsPerInvocation(2 * FUSED * CACHED)
    public double flop() {
        int lanes = SPECIES.length();
        DoubleVector factor = DoubleVector.broadcast(SPECIES, 0.999);
        DoubleVector shift = DoubleVector.broadcast(SPECIES, 1e-3);
        DoubleVector total = DoubleVector.zero(SPECIES);
        for (int k = 0; k < CACHED; k += CHAINS * lanes) {
            DoubleVector a = DoubleVector.fromArray(SPECIES, values, k);
            DoubleVector b = DoubleVector.fromArray(SPECIES, values, k + lanes);
            DoubleVector c = DoubleVector.fromArray(SPECIES, values, k + 2 * lanes);
            DoubleVector d = DoubleVector.fromArray(SPECIES, values, k + 3 * lanes);
            DoubleVector e = DoubleVector.fromArray(SPECIES, values, k + 4 * lanes);
            DoubleVector f = DoubleVector.fromArray(SPECIES, values, k + 5 * lanes);
            DoubleVector g = DoubleVector.fromArray(SPECIES, values, k + 6 * lanes);
            DoubleVector h = DoubleVector.fromArray(SPECIES, values, k + 7 * lanes);
            for (int step = 0; step < FUSED; step++) {
                a = a.fma(factor, shift);
                b = b.fma(factor, shift);
                c = c.fma(factor, shift);
                d = d.fma(factor, shift);
                e = e.fma(factor, shift);
                f = f.fma(factor, shift);
                g = g.fma(factor, shift);
                h = h.fma(factor, shift);
            }
            total = total.add(a).add(b).add(c).add(d).add(e).add(f).add(g).add(h);
        }
        return total.reduceLanes(VectorOperators.ADD);
    }

    /** Time per exponential of the Vector API. */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public double[] exponential() {
        for (int k = 0; k < CACHED; k += SPECIES.length()) {
            DoubleVector.fromArray(SPECIES, values, k)
                    .lanewise(VectorOperators.EXP)
                    .intoArray(results, k);
        }
        return results;
    }

    /** Time per exponential, one after the other. */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public double[] scalarExponential() {
        for (int k = 0; k < CACHED; k++) {
            results[k] = Math.exp(values[k]);
        }
        return results;
    }

    /** Time per byte read from and written to memory. */
    @Benchmark
    @OperationsPerInvocation(2 * Double.BYTES * STREAMED)
    public double[] memoryByte() {
        System.arraycopy(source, 0, target, 0, STREAMED);
        return target;
    }
}
