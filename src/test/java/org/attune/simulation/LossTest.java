package org.attune.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.simulation.GaussianStream.Purpose;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients of both losses against differences, and their values against sums written out. */
class LossTest {
    private static final int DIMENSION = 8;
    private static final double STEP = 1e-5;

    private static Parameters parameters(Activation activation) {
        return Parameters.DEFAULT
                .withActivation(activation)
                .with(ParameterInfo.ALPHA, 0.6)
                .with(ParameterInfo.KAPPA, 2)
                .with(ParameterInfo.LAMBDA, 0.3)
                .with(ParameterInfo.LAMBDA_PRIME, 0.7);
    }

    private static GaussianStream stream(Purpose purpose) {
        return new GaussianStream(3, purpose);
    }

    private static SequenceStream sequences(Parameters parameters) {
        return TrainedModel.stream(3, parameters, DIMENSION, Purpose.PRETRAINING_TOKENS, Purpose.PRETRAINING_NOISE);
    }

    private static AttentionWeights target() {
        return AttentionWeights.gaussian(stream(Purpose.PRETRAINING_TARGET), DIMENSION, 5);
    }

    private static void assertGradient(Lbfgs.Objective loss, double[] point) {
        double[] gradient = new double[point.length];
        double[] ignored = new double[point.length];
        loss.evaluate(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += STEP;
            below[i] -= STEP;
            double slope = (loss.evaluate(above, ignored) - loss.evaluate(below, ignored)) / (2 * STEP);
            assertThat(gradient[i]).as("slope %d", i).isCloseTo(slope, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientOfPretraining(Activation activation) {
        Parameters parameters = parameters(activation);

        PretrainingLoss loss =
                PretrainingLoss.draw(parameters, sequences(parameters), target(), 40, CancellationSignal.NONE);

        assertGradient(loss, stream(Purpose.PRETRAINING_STARTS).vector(DIMENSION * DIMENSION));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientOfFinetuning(Activation activation) {
        Parameters parameters = parameters(activation);
        AttentionWeights model = AttentionWeights.gaussian(stream(Purpose.PRETRAINING_STARTS), DIMENSION, 4);
        CandidateSource source = new SequenceCandidates(sequences(parameters), target(), java.util.Optional.of(model));

        assertGradient(
                finetuning(parameters, source),
                stream(Purpose.FINETUNING_STARTS).vector(DIMENSION));
    }

    /** With the target's own weights and without noise nothing is left of the loss but the ridge. */
    @ParameterizedTest
    @EnumSource(Activation.class)
    void vanishesAtTheTarget(Activation activation) {
        Parameters parameters = parameters(activation).with(ParameterInfo.DELTA, 0);
        CandidateSource source =
                new SequenceCandidates(sequences(parameters), target(), java.util.Optional.of(target()));
        FinetuningLoss loss = finetuning(parameters, source);
        double[] point = stream(Purpose.FINETUNING_TARGET).vector(DIMENSION);

        double value = loss.evaluate(point, new double[DIMENSION]);

        assertThat(loss.trainError(point, value)).isCloseTo(0, within(1e-12));
        assertThat(value).isCloseTo(0.7 * Vectors.dot(point, point), within(1e-10));
    }

    private static FinetuningLoss finetuning(Parameters parameters, CandidateSource source) {
        List<Candidate> chosen =
                IntStream.range(0, 40).mapToObj(n -> source.next()).toList();
        return FinetuningLoss.of(
                new AttentionMap(parameters.activation(), parameters.tokens()),
                chosen,
                stream(Purpose.FINETUNING_TOKENS),
                stream(Purpose.FINETUNING_TARGET).vector(DIMENSION),
                1,
                parameters.lambdaPrime());
    }
}
