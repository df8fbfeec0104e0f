package org.attune.theory.lanes;

/**
 * The sequences that fine-tuning proximals are about. Each stands for two slots, 2k and 2k+1, which differ in χ̃. The
 * arrays are shared with their owner for speed. Not thread-safe.
 */
public final class SequenceBatch {
    private final int tokens;
    private final double[] fields;
    private final double[] targets;
    private final double[] centres;
    private double selfOverlap;

    /**
     * A batch.
     *
     * @param tokens T
     * @param fields frozen fields z, shape sequences × T × T
     * @param targets t, same shape
     */
    public SequenceBatch(int tokens, double[] fields, double[] targets) {
        this.tokens = tokens;
        this.fields = fields;
        this.targets = targets;
        this.centres = new double[2 * (fields.length / tokens)];
    }

    /** T. */
    public int tokens() {
        return tokens;
    }

    /** z, shape sequences × T × T. */
    public double[] fields() {
        return fields;
    }

    /** t, shape sequences × T × T. */
    public double[] targets() {
        return targets;
    }

    /** χ̃ of each slot, shape slots × T, to be written by the owner. */
    public double[] centres() {
        return centres;
    }

    /** The sequence of a slot. */
    public int sequenceOf(int slot) {
        return slot / 2;
    }

    /** q. */
    public double selfOverlap() {
        return selfOverlap;
    }

    /** Sets q. */
    public void setSelfOverlap(double q) {
        selfOverlap = q;
    }
}
