package org.attune.simulation;

import java.util.OptionalDouble;
import org.attune.model.Activation;
import org.attune.model.Convergence;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.simulation.GaussianStream.Purpose;

/**
 * A pre-trained model of which only the order parameters are known: fields are drawn from laws.
 *
 * @param seed the seed
 * @param law of the fields of test sequences
 * @param training of the fields of training sequences
 * @param delta Δ
 */
record PrescribedModel(long seed, FieldLaw law, TrainingFields training, double delta) implements PretrainedModel {
    private static final int TEST_SEQUENCES = 20_000;

    @Override
    public PretrainedMoments moments() {
        return new PretrainedMoments(law.labelVariance() - delta / 2, law.self(), law.target());
    }

    @Override
    public Convergence convergence() {
        return Convergence.exact(Status.CONVERGED);
    }

    @Override
    public OptionalDouble trainError() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble freeEntropy() {
        return OptionalDouble.empty();
    }

    @Override
    public CandidateSource candidates(Parameters parameters) {
        return CandidateSource.of(training, new GaussianStream(seed, Purpose.FINETUNING_FIELDS), parameters.tokens());
    }

    @Override
    public TestLaw tests(Parameters parameters) {
        return tests(parameters, law);
    }

    @Override
    public CandidateSource candidatesWithoutModel(Parameters parameters) {
        return CandidateSource.of(
                law.withoutPretraining(), new GaussianStream(seed, Purpose.LORA_ONLY_FIELDS), parameters.tokens());
    }

    @Override
    public TestLaw testsWithoutModel(Parameters parameters) {
        return tests(parameters, law.withoutPretraining());
    }

    private TestLaw tests(Parameters parameters, FieldLaw fields) {
        return parameters.activation() == Activation.LINEAR
                ? LinearErrors.of(fields)
                : new FieldTests(fields, () -> new GaussianStream(seed, Purpose.TEST_FIELDS), TEST_SEQUENCES);
    }
}
