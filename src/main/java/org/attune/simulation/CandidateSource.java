package org.attune.simulation;

/** Sequences that the update may be trained on, one after the other. */
@FunctionalInterface
interface CandidateSource {
    /** The next one. */
    Candidate next();

    /** Fields drawn from a law, tokens left for later. */
    static CandidateSource of(TrainingFields law, GaussianStream stream, int tokens) {
        return () -> {
            double[] label = new double[tokens * tokens];
            double[] model = new double[tokens * tokens];
            law.draw(stream, tokens, label, model);
            return new Candidate(label, model, new double[0]);
        };
    }
}
