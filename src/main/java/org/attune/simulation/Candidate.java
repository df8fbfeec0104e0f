package org.attune.simulation;

/**
 * A sequence that the update may be trained on.
 *
 * <p>Its tokens come with it where the fields are made of them, and are drawn afterwards where the fields are drawn
 * from a law: then only the chosen sequences need any.
 */
final class Candidate {
    private final double[] label;
    private final double[] model;
    private final double[] tokens;

    /**
     * Creates the candidate.
     *
     * @param label z* with its noise
     * @param model z
     * @param tokens X by rows; empty where it is not drawn yet
     */
    Candidate(double[] label, double[] model, double[] tokens) {
        this.label = label;
        this.model = model;
        this.tokens = tokens;
    }

    /** z*, by rows. */
    double[] label() {
        return label;
    }

    /** z, by rows. */
    double[] model() {
        return model;
    }

    /** X by rows, or empty. */
    double[] tokens() {
        return tokens;
    }
}
