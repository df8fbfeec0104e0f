package org.attune.theory.lanes;

/**
 * The targets and centres that pre-training proximals are about. Each target stands for two slots, 2k and 2k+1, which
 * differ in ũ. The arrays are shared with their owner for speed. Not thread-safe.
 */
public final class FieldBatch {
    private final int tokens;
    private final double[] targets;
    private final double[] centres;

    /**
     * A batch.
     *
     * @param tokens T
     * @param targets t = σ(h(u*)), shape targets × T × T
     */
    public FieldBatch(int tokens, double[] targets) {
        this.tokens = tokens;
        this.targets = targets;
        int count = targets.length / (tokens * tokens);
        this.centres = new double[2 * count * tokens * (tokens + 1) / 2];
    }

    /** T. */
    public int tokens() {
        return tokens;
    }

    /** t, shape targets × T × T. */
    public double[] targets() {
        return targets;
    }

    /** ũ of each slot, shape slots × L, to be written by the owner. */
    public double[] centres() {
        return centres;
    }

    /** The target of a slot. */
    public int targetOf(int slot) {
        return slot / 2;
    }
}
