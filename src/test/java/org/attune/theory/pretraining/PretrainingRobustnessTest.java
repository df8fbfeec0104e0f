package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.PretrainingPrediction;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.NodeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every question of the hard range has an answer. */
class PretrainingRobustnessTest {
    private static final int NODES = 256;

    private final NodeLibrary library = new NodeLibrary();

    private PretrainingState solve(Parameters parameters) {
        ChannelNodes nodes = library.get(parameters.tokens(), parameters.activation(), new Accuracy(NODES, 1));
        return new PretrainingSolver().solve(parameters, nodes, null, CancellationSignal.NONE);
    }

    @Test
    void randomQuestionsAreAnsweredInFewIterations() {
        int iterations = 0;
        int converged = 0;
        for (int number = 0; number < 120; number++) {
            PretrainingState state = answer(number);
            if (state.convergence().status() == Status.CONVERGED) {
                iterations += state.convergence().iterations();
                converged++;
            }
        }
        assertThat(converged).isBetween(60, 90);
        assertThat(iterations / converged).isLessThanOrEqualTo(12);
    }

    /**
     * Questions that were once not answered: few samples and a target of high rank; exact fits of saturated maps;
     * weights that fit noise.
     */
    @ParameterizedTest
    @ValueSource(ints = {191, 193, 438, 654, 699, 747, 872, 972, 1446, 1567, 1916, 2051})
    void hardQuestionsAreAnswered(int number) {
        answer(number);
    }

    private PretrainingState answer(int number) {
        Parameters parameters = HardQuestions.question(number);
        PretrainingState state = solve(parameters);
        String label = "question " + number + ": " + parameters;
        assertThat(state.convergence().status()).as(label).isIn(Status.CONVERGED, Status.COLLAPSED);
        assertThat(state.convergence().residual()).as(label).isLessThan(1e-6);
        double residual = state.overlaps().residualVariance(parameters.labelVariance());
        assertThat(residual).as("B of " + label).isNotNegative();
        assertThat(state.overlaps().inverseCurvature()).as("V of " + label).isNotNegative();
        assertThat(state.overlaps().effectiveNoise(parameters.labelVariance()) - parameters.delta() / 2)
                .as("error of " + label)
                .isGreaterThan(-1e-9 * parameters.labelVariance());
        // The answer checks that every number is finite.
        PretrainingPrediction prediction = state.toPrediction();
        Estimate entropy = prediction.training().orElseThrow().freeEntropy();
        assertThat(entropy.value()).as("Φ of " + label).isLessThanOrEqualTo(-state.trainError() * (1 - 1e-9));
        return state;
    }
}
