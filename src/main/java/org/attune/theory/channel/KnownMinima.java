package org.attune.theory.channel;

/**
 * The minima of the proximals of a channel where it was last evaluated, from which a channel for a nearby question, on
 * the same nodes, may start. Immutable.
 */
public final class KnownMinima {
    /** Nothing is known. */
    public static final KnownMinima NONE = new KnownMinima(0, new int[0], new double[0], 0);

    private final int dimension;
    private final int[] counts;
    private final double[] points;
    private final int turn;

    /**
     * Of each slot {@code counts} minima, one after the other.
     *
     * @param turn from how many questions in a row they have come
     */
    KnownMinima(int dimension, int[] counts, double[] points, int turn) {
        this.turn = turn;
        this.dimension = dimension;
        this.counts = counts;
        this.points = points;
    }

    /** From how many questions in a row the minima have come. */
    public int turn() {
        return turn;
    }

    /** Whether they are those of so many proximals of so many unknowns each. */
    boolean areOf(int slots, int unknowns) {
        return counts.length == slots && dimension == unknowns;
    }

    /** Number of minima of a proximal. */
    int count(int slot) {
        return counts[slot];
    }

    /** All minima, slot by slot; not to be written to. */
    double[] points() {
        return points;
    }
}
