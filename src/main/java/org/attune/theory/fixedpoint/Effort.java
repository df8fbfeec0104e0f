package org.attune.theory.fixedpoint;

import org.attune.model.Accuracy;

/**
 * How much work a fixed point is worth: far more digits than the nodes carry are no better an answer, only a slower
 * one.
 *
 * @param tolerance largest relative change of a variable that one more application of the map may make
 */
public record Effort(double tolerance) {
    /** Node sets from this size on are worth every effort. */
    private static final int FINE = 4096;

    /** The effort for a node set of this size. */
    public static Effort forNodes(int nodes) {
        return new Effort(nodes >= FINE ? 1e-8 : Accuracy.isCoarse(nodes) ? 5e-7 : 1e-7);
    }
}
