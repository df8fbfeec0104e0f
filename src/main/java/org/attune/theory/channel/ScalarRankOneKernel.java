package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.lanes.SequenceBatch;

/** The fine-tuning proximals one after the other. */
final class ScalarRankOneKernel extends ScalarKernel {
    private final SequenceBatch sequences;
    private final RankOneProblem problem;

    ScalarRankOneKernel(Activation activation, SequenceBatch sequences) {
        this(sequences, new RankOneProblem(activation, sequences.tokens()));
    }

    private ScalarRankOneKernel(SequenceBatch sequences, RankOneProblem problem) {
        super(problem);
        this.sequences = sequences;
        this.problem = problem;
    }

    @Override
    void load(int slot) {
        int tokens = sequences.tokens();
        problem.setSequence(
                sequences.fields(),
                sequences.targets(),
                sequences.sequenceOf(slot) * tokens * tokens,
                sequences.selfOverlap());
        System.arraycopy(sequences.centres(), slot * tokens, problem.centre, 0, tokens);
    }
}
