package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingSolver;
import org.attune.theory.pretraining.PretrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pre-training against proximals found by search over a grid on plain draws, and against limits. */
class PretrainingProofTest {
    private static PretrainingState solve(Parameters parameters, int nodes) {
        return new PretrainingSolver()
                .solve(
                        parameters,
                        ChannelNodes.create(parameters.tokens(), parameters.activation(), new Accuracy(nodes, 1)),
                        null,
                        CancellationSignal.NONE);
    }

    /** Smooth proximals, then ones that jump: little regularisation and much noise. */
    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 0.5, 0.1, 0.05, 3000",
        "SOFTMAX, 4, 0.3, 0.01, 3000",
        "SOFTMAX, 0, 0.2, 0.01, 3000",
        "LINEAR, 0.5, 0.1, 0.05, 2000"
    })
    void theFixedPointHoldsOnPlainDraws(Activation activation, double delta, double alpha, double lambda, int samples) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, 2)
                .with(ParameterInfo.DELTA, delta)
                .with(ParameterInfo.ALPHA, alpha)
                .with(ParameterInfo.LAMBDA, lambda)
                .withActivation(activation);
        PretrainingState state = solve(parameters, 4096);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        PretrainingPrediction prediction = state.toPrediction();
        PretrainingPrediction.Training training = prediction.training().orElseThrow();
        double q = state.overlaps().self();
        double m = state.overlaps().target();
        double v = state.overlaps().inverseCurvature();
        double variance = parameters.labelVariance();
        double residual = Math.sqrt(q - m * m / variance);
        Average selfConjugate = new Average();
        Average targetConjugate = new Average();
        Average curvatureConjugate = new Average();
        Average trainError = new Average();
        Average testError = new Average();
        Draws draws = new Draws(11);
        for (int sample = 0; sample < samples; sample++) {
            ExtensiveRankTask task = ExtensiveRankTask.draw(draws, activation, 2, variance);
            double[] proximal = task.proximal(q, m, v);
            double[] shift = Draws.combine(1, proximal, -1, task.centre(q, m));
            double noise = Draws.dot(shift, task.noise()) / residual;
            selfConjugate.add(2 * alpha / (v * v) * Draws.dot(shift, shift));
            targetConjugate.add(2 * alpha / v * (Draws.dot(shift, task.label()) - m * noise) / variance);
            curvatureConjugate.add(-2 * alpha / v * noise);
            trainError.add(task.loss(proximal));
            testError.add(task.loss(task.centre(q, m)));
        }
        selfConjugate.assertAgrees("Q̂", training.selfConjugate(), 0.01 * selfConjugate.mean());
        targetConjugate.assertAgrees("M̂", training.targetConjugate(), 0.01 * targetConjugate.mean());
        curvatureConjugate.assertAgrees("V̂", training.inverseCurvatureConjugate(), 0.01 * curvatureConjugate.mean());
        trainError.assertAgrees("L", training.trainError(), 0.01 * trainError.mean());
        testError.assertAgrees("E", prediction.testError(), 0.01 * testError.mean());
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.5, 2000", "SOFTMAX, 0.5, 2000", "SOFTMAX, 0, 30"})
    void manySamplesAndLittleRegularisationRecoverTheTarget(Activation activation, double delta, double alpha) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.DELTA, delta)
                .with(ParameterInfo.ALPHA, alpha)
                .with(ParameterInfo.LAMBDA, 1e-3)
                .withActivation(activation);
        PretrainingState state = solve(parameters, 1024);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        // A noisy softmax is learned as a smaller one, because noise flattens the average label.
        double recovered =
                state.overlaps().target() / Math.sqrt(state.overlaps().self() * 2);
        assertThat(recovered).isCloseTo(1, within(2e-3));
        if (activation == Activation.LINEAR || delta == 0) {
            assertThat(state.overlaps().effectiveNoise(parameters.labelVariance()))
                    .isCloseTo(delta / 2, within(5e-3));
        }
    }

    @Test
    void noSamplesLeaveNothing() {
        PretrainingState state = solve(Parameters.DEFAULT.with(ParameterInfo.ALPHA, 1e-3), 1024);
        assertThat(state.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(state.overlaps().effectiveNoise(Parameters.DEFAULT.labelVariance()))
                .isEqualTo(2.25);
    }
}
