package org.attune.simulation;

import org.ejml.data.DMatrixRMaj;

/**
 * Sequences of T tokens with independent standard normal entries, each with its label noise. The n-th sequence is the
 * same whatever the sizes of the blocks that are taken before it. Not safe for use from several threads.
 */
final class SequenceStream {
    /**
     * Some sequences.
     *
     * @param tokens one row for each token
     * @param noise ξ, one T × T matrix after the other
     */
    record Block(DMatrixRMaj tokens, double[] noise) {}

    private final GaussianStream tokenStream;
    private final GaussianStream noiseStream;
    private final int tokens;
    private final int dimension;
    private final double delta;

    /**
     * The sequences of two streams.
     *
     * @param tokens T
     * @param dimension D
     * @param delta Δ, Var ξ_ab = (1 + δ_ab) Δ/2
     */
    SequenceStream(GaussianStream tokenStream, GaussianStream noiseStream, int tokens, int dimension, double delta) {
        this.tokenStream = tokenStream;
        this.noiseStream = noiseStream;
        this.tokens = tokens;
        this.dimension = dimension;
        this.delta = delta;
    }

    /** T. */
    int tokens() {
        return tokens;
    }

    /** D. */
    int dimension() {
        return dimension;
    }

    /** The next sequences. */
    Block next(int count) {
        DMatrixRMaj block = new DMatrixRMaj(count * tokens, dimension);
        tokenStream.fill(block.data);
        double[] noise = new double[count * tokens * tokens];
        double[] one = new double[tokens * tokens];
        for (int n = 0; n < count; n++) {
            noiseStream.symmetric(one, tokens, delta / 2);
            System.arraycopy(one, 0, noise, n * one.length, one.length);
        }
        return new Block(block, noise);
    }
}
