package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Assessment;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.NodeLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few noisy samples and λ → 0: the weights fit the noise, and V grows by decades. */
class SmallRidgeTest {
    private final NodeLibrary library = new NodeLibrary();

    private PretrainingState solve(int tokens, double delta, double kappa0, double kappa, double alpha, double lambda) {
        Parameters parameters = new Parameters(
                tokens,
                delta,
                kappa0,
                kappa,
                alpha,
                3,
                lambda,
                0.05,
                Activation.SOFTMAX,
                false,
                1,
                1,
                Optional.empty());
        return new PretrainingSolver()
                .solve(
                        parameters,
                        library.get(tokens, Activation.SOFTMAX, new Accuracy(256, 1)),
                        null,
                        CancellationSignal.NONE);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.46286, 7.815, 1.780, 0.1763, 1.724e-7", "3, 2.8074, 10.35, 1.169, 0.1388, 7.8e-8"})
    void isAnsweredWhereTheEquationsHold(
            int tokens, double delta, double kappa0, double kappa, double alpha, double lambda) {
        PretrainingState state = solve(tokens, delta, kappa0, kappa, alpha, lambda);
        PretrainingState nearby = solve(tokens, delta, kappa0, kappa, alpha, 1.1 * lambda);
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.convergence().residual()).isBetween(0.0, 1e-6);
        assertThat(state.readings().jumpShare()).isBetween(-Assessment.BROKEN_JUMPS, Assessment.BROKEN_JUMPS);
        assertThat(nearby.convergence().status()).isEqualTo(Status.CONVERGED);
        double self = state.overlaps().self();
        assertThat(nearby.overlaps().self()).isCloseTo(self, within(0.1 * self));
        // Φ grows with λ by what the ridge costs, and by little else.
        assertThat(nearby.readings().freeEntropy()).isCloseTo(state.readings().freeEntropy(), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 11.543, 0.07182, 4.205, 0.0646, 2.618e-7",
        "3, 5.6564, 9.774, 1.840, 0.8927, 5.31e-9",
        "3, 12.870, 16.17, 2.914, 0.9713, 1.241e-10",
        "2, 4.1789, 0.2723, 1.480, 0.2789, 2.421e-7",
        "4, 11.420, 6.145, 6.322, 0.3546, 1.293e-6",
        "4, 7.831, 0.2378, 8.222, 0.1338, 1.425e-9",
        "6, 9.459, 15.32, 9.408, 0.08693, 2.247e-10"
    })
    void isGivenUpSoonWhereReplicaSymmetryIsBroken(
            int tokens, double delta, double kappa0, double kappa, double alpha, double lambda) {
        PretrainingState state = solve(tokens, delta, kappa0, kappa, alpha, lambda);
        assertThat(state.convergence().status()).isEqualTo(Status.NOT_CONVERGED);
        assertThat(state.convergence().iterations()).isLessThan(300);
        assertThat(Math.abs(state.readings().jumpShare())).isBetween(Assessment.BROKEN_JUMPS, 1.0);
    }
}
