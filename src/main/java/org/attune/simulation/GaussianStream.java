package org.attune.simulation;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Standard normal numbers of a seed, the same on every machine. Each purpose has a stream of its own, so that how many
 * numbers one takes does not change another. Not safe for use from several threads.
 */
public final class GaussianStream {
    /** What numbers are drawn for. */
    public enum Purpose {
        /** W*. */
        PRETRAINING_TARGET(1),
        /** w*. */
        FINETUNING_TARGET(2),
        /** Tokens of the pre-training set. */
        PRETRAINING_TOKENS(3),
        /** Label noise of the pre-training set. */
        PRETRAINING_NOISE(4),
        /** Where pre-training begins. */
        PRETRAINING_STARTS(5),
        /** Tokens of fresh fine-tuning sequences. */
        FINETUNING_TOKENS(6),
        /** Label noise of fresh fine-tuning sequences, or their fields where these are drawn from a law. */
        FINETUNING_FIELDS(7),
        /** Where fine-tuning begins. */
        FINETUNING_STARTS(8),
        /** Tokens of the sequences that fine-tuning without pre-training is trained on. */
        LORA_ONLY_TOKENS(9),
        /** Their label noise or fields. */
        LORA_ONLY_FIELDS(10),
        /** Where fine-tuning without pre-training begins. */
        LORA_ONLY_STARTS(11),
        /** Tokens of test sequences. */
        TEST_TOKENS(12),
        /** Their label noise or fields. */
        TEST_FIELDS(13);

        private final int key;

        Purpose(int key) {
            this.key = key;
        }
    }

    private final RandomGenerator generator;

    /**
     * The stream of a purpose.
     *
     * @param seed any number
     * @param purpose what is drawn
     */
    public GaussianStream(long seed, Purpose purpose) {
        generator = new Well19937c(new int[] {(int) seed, (int) (seed >>> Integer.SIZE), purpose.key});
    }

    /** The next number. */
    public double next() {
        return generator.nextGaussian();
    }

    /** Overwrites a vector with the next numbers. */
    public void fill(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = generator.nextGaussian();
        }
    }

    /** A vector of the next numbers. */
    double[] vector(int length) {
        double[] vector = new double[length];
        fill(vector);
        return vector;
    }

    /**
     * Overwrites a symmetric T × T matrix, by rows, with entries of variance (1 + δ_ab) · variance.
     *
     * @param matrix overwritten
     * @param tokens T
     * @param variance of the entries beside the diagonal
     */
    public void symmetric(double[] matrix, int tokens, double variance) {
        double beside = Math.sqrt(variance);
        double onDiagonal = Math.sqrt(2 * variance);
        for (int a = 0; a < tokens; a++) {
            matrix[a * tokens + a] = onDiagonal * generator.nextGaussian();
            for (int b = a + 1; b < tokens; b++) {
                double entry = beside * generator.nextGaussian();
                matrix[a * tokens + b] = entry;
                matrix[b * tokens + a] = entry;
            }
        }
    }
}
