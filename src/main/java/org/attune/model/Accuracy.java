package org.attune.model;

import java.util.Optional;

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

    /** Fewer nodes than these do not tell reliably which fixed points there are. */
    private static final int LEAST_RELIABLE = 1024;

    /**
     * Each node set is so many times as large as the next coarser one: solving that takes little beside, and starts
     * near.
     */
    private static final int REFINEMENT = 8;

    /** The seeds that are allowed, in words, for messages. */
    public static final String ALLOWED_SEEDS = "an integer of at most 64 bits";

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

    /**
     * The nodes on which a question is solved first, since starting near their answer takes less than starting from
     * nothing: an eighth of these, but not so few that they miss fixed points; empty where these are few themselves.
     */
    public Optional<Accuracy> coarser() {
        int fewer = Math.max(LEAST_RELIABLE, nodes / REFINEMENT);
        return fewer < nodes ? Optional.of(new Accuracy(fewer, seed)) : Optional.empty();
    }

    /** Whether the nodes serve only to draw while a slider moves, see {@link #isCoarse(int)}. */
    public boolean isCoarse() {
        return isCoarse(nodes);
    }

    /**
     * Whether so many nodes serve only to draw while a slider moves: an answer is followed from question to question
     * then.
     */
    public static boolean isCoarse(int nodes) {
        return nodes < LEAST_RELIABLE;
    }

    /** Whether these are the fewest nodes whose answers are carried over to more. */
    public boolean isLeastReliable() {
        return nodes == LEAST_RELIABLE;
    }

    /** The numbers of nodes that are allowed, in words, for messages. */
    public static String allowedNodes() {
        return "a power of two from " + MINIMUM_NODES + " to " + MAXIMUM_NODES;
    }
}
