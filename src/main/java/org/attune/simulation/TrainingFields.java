package org.attune.simulation;

/** A law of the fields (z*, z) of one training sequence. */
@FunctionalInterface
public interface TrainingFields {
    /**
     * Draws the fields of a sequence, T × T matrices by rows.
     *
     * @param stream where chance comes from
     * @param tokens T
     * @param label z*, with its noise; overwritten
     * @param model z, before it is recalibrated; overwritten
     */
    void draw(GaussianStream stream, int tokens, double[] label, double[] model);
}
