package org.attune.model;

/**
 * How many nodes the Gaussian expectations use.
 *
 * @param nodes number of nodes over all scrambles, a power of two from {@value #MINIMUM_NODES} to
 *     {@value #MAXIMUM_NODES}
 * @param seed seed of the scrambles; the same seed gives the same answer on every machine
 */
public record Accuracy(int nodes, long seed) {
    /** Smallest node set. */
    public static final int MINIMUM_NODES = 64;

    /** Largest node set. */
    public static final int MAXIMUM_NODES = 1 << 20;

    /** Seed of every curve on screen. */
    public static final long DEFAULT_SEED = 1;

    /**
     * Checks the number of nodes.
     *
     * @throws ParameterException when it is not a power of two in the allowed range
     */
    public Accuracy {
        if (nodes < MINIMUM_NODES || nodes > MAXIMUM_NODES || Integer.bitCount(nodes) != 1) {
            throw new ParameterException("nodes", Integer.toString(nodes), allowedNodes());
        }
    }

    /** The numbers of nodes that are allowed, in words, for messages. */
    public static String allowedNodes() {
        return "a power of two from " + MINIMUM_NODES + " to " + MAXIMUM_NODES;
    }
}
