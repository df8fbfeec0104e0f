package org.attune.theory.lanes;

/**
 * Attention maps at a block of nodes of one scramble, worked on together: fields h = c₁ h(g) + c₂ h(ζ), to which χχᵀ −
 * qI may be added, and their σ. Maps lie entry by entry, shape T × T × W. Instances hold one block and are not
 * thread-safe.
 */
public interface AttentionBlock {
    /** W, the most nodes of a block. */
    int width();

    /** Takes the nodes first … first + count − 1, at most W. */
    void load(int first, int count);

    /**
     * Takes ζ of both channels from other nodes.
     *
     * @param lenders the node that lends to each node
     */
    void borrowNoise(int[] lenders);

    /** Makes the field c₁ h(g) + c₂ h(ζ). */
    void field(double alongLabel, double alongNoise);

    /** Adds χχᵀ − qI, χ = c₁ χ* + c₂ ζ′ with ζ′ the noise of the rank-one channel. */
    void addRankOne(double alongTarget, double alongNoise, double selfOverlap);

    /** Replaces the field by σ of it. */
    void activate();

    /** The field, and after {@link #activate} the map; overwritten by the next. */
    double[] map();

    /** Sum over the nodes of the squared distance of the map from another, found at an offset. */
    double squaredDistance(double[] others, int offset);

    /** Sum over the nodes of the product of two sets of T × T matrices. */
    double product(double[] first, double[] second);
}
