package org.attune.simulation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Candidates whose fields are made of their tokens and the weights. */
final class SequenceCandidates implements CandidateSource {
    private final SequenceStream stream;
    private final AttentionWeights target;
    private final Optional<AttentionWeights> model;
    private final Deque<Candidate> ready = new ArrayDeque<>();

    /**
     * Creates the source.
     *
     * @param stream the sequences
     * @param target S*
     * @param model Ŝ; empty for no pre-training, z = 0
     */
    SequenceCandidates(SequenceStream stream, AttentionWeights target, Optional<AttentionWeights> model) {
        this.stream = stream;
        this.target = target;
        this.model = model;
    }

    @Override
    public Candidate next() {
        if (ready.isEmpty()) {
            read();
        }
        return ready.removeFirst();
    }

    private void read() {
        int tokens = stream.tokens();
        int size = tokens * tokens;
        int length = tokens * stream.dimension();
        SequenceStream.Block block = stream.next(PretrainingLoss.BLOCK);
        double[] labels = target.fields(block.tokens(), tokens);
        for (int i = 0; i < labels.length; i++) {
            labels[i] += block.noise()[i];
        }
        double[] models =
                model.map(weights -> weights.fields(block.tokens(), tokens)).orElseGet(() -> new double[labels.length]);
        for (int n = 0; n < PretrainingLoss.BLOCK; n++) {
            ready.addLast(new Candidate(
                    Arrays.copyOfRange(labels, n * size, (n + 1) * size),
                    Arrays.copyOfRange(models, n * size, (n + 1) * size),
                    Arrays.copyOfRange(block.tokens().data, n * length, (n + 1) * length)));
        }
    }
}
