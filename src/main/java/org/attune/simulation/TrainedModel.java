package org.attune.simulation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.model.Activation;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.simulation.GaussianStream.Purpose;

/**
 * A model trained at finite dimension. It does not keep its training set: what fine-tuning reuses is drawn again.
 *
 * @param seed the seed
 * @param target S*
 * @param model Ŝ
 * @param moments Q₀, Q and M
 * @param convergence how training ended
 * @param mean L
 * @param entropy minus the minimised objective over the number of sequences
 */
record TrainedModel(
        long seed,
        AttentionWeights target,
        AttentionWeights model,
        PretrainedMoments moments,
        Convergence convergence,
        double mean,
        double entropy)
        implements PretrainedModel {
    private static final int TEST_SEQUENCES = 10_000;
    private static final int TEST_SEQUENCES_PER_DIMENSION = 10;

    @Override
    public OptionalDouble trainError() {
        return OptionalDouble.of(mean);
    }

    @Override
    public OptionalDouble freeEntropy() {
        return OptionalDouble.of(entropy);
    }

    @Override
    public CandidateSource candidates(Parameters parameters) {
        SequenceStream stream = parameters.reuse()
                ? stream(parameters, Purpose.PRETRAINING_TOKENS, Purpose.PRETRAINING_NOISE)
                : stream(parameters, Purpose.FINETUNING_TOKENS, Purpose.FINETUNING_FIELDS);
        return new SequenceCandidates(stream, target, Optional.of(model));
    }

    @Override
    public TestLaw tests(Parameters parameters) {
        return tests(parameters, Optional.of(model));
    }

    @Override
    public CandidateSource candidatesWithoutModel(Parameters parameters) {
        return new SequenceCandidates(
                stream(parameters, Purpose.LORA_ONLY_TOKENS, Purpose.LORA_ONLY_FIELDS), target, Optional.empty());
    }

    @Override
    public TestLaw testsWithoutModel(Parameters parameters) {
        return tests(parameters, Optional.empty());
    }

    private TestLaw tests(Parameters parameters, Optional<AttentionWeights> weights) {
        return parameters.activation() == Activation.LINEAR
                ? LinearErrors.of(target, weights, parameters.delta())
                : new SequenceTests(
                        () -> stream(parameters, Purpose.TEST_TOKENS, Purpose.TEST_FIELDS),
                        target,
                        weights,
                        Math.max(TEST_SEQUENCES, TEST_SEQUENCES_PER_DIMENSION * target.dimension()));
    }

    private SequenceStream stream(Parameters parameters, Purpose tokens, Purpose noise) {
        return stream(seed, parameters, target.dimension(), tokens, noise);
    }

    /** Sequences of a purpose. */
    static SequenceStream stream(long seed, Parameters parameters, int dimension, Purpose tokens, Purpose noise) {
        return new SequenceStream(
                new GaussianStream(seed, tokens),
                new GaussianStream(seed, noise),
                parameters.tokens(),
                dimension,
                parameters.delta());
    }
}
