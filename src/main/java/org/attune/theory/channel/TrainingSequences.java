package org.attune.theory.channel;

import java.util.Arrays;

/**
 * The sequences that fine-tuning learns from, one for each node: the frozen field z, the target t = σ(z* + χ*χ*ᵀ − I),
 * and how much the node counts.
 *
 * <p>Immutable by convention: the arrays are handed out for speed and must not be written to.
 */
public final class TrainingSequences {
    private final double[] models;
    private final double[] targets;
    private final double[] weights;

    /**
     * Sequences that count differently.
     *
     * @param models z, shape count × T × T
     * @param targets t, same shape
     * @param weights weight of each node, of mean 1 over each scramble
     */
    public TrainingSequences(double[] models, double[] targets, double[] weights) {
        this.models = models;
        this.targets = targets;
        this.weights = weights;
    }

    /**
     * Sequences that all count the same.
     *
     * @param count number of nodes
     */
    public static TrainingSequences ofEqualWeight(double[] models, double[] targets, int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return new TrainingSequences(models, targets, weights);
    }

    /** z, shape count × T × T. */
    public double[] models() {
        return models;
    }

    /** t, shape count × T × T. */
    public double[] targets() {
        return targets;
    }

    /** One weight per node. */
    public double[] weights() {
        return weights;
    }
}
