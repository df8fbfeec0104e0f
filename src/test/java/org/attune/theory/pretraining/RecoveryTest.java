package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.gaussian.NodeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without label noise and with enough samples the target is recovered as λ → 0, down to the last digit and beyond. */
class RecoveryTest {
    private final NodeLibrary library = new NodeLibrary();

    private PretrainingState solve(Parameters parameters) {
        return new PretrainingSolver()
                .solve(
                        parameters,
                        library.get(parameters.tokens(), parameters.activation(), new Accuracy(256, 1)),
                        null,
                        CancellationSignal.NONE);
    }

    private static Parameters noiseless(int tokens, Activation activation, double kappa0, double alpha, double lambda) {
        return new Parameters(
                tokens, 0, kappa0, 1.3, alpha, 3, lambda, 0.05, activation, false, 1, 1, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "3, SOFTMAX, 1, 2, 1e-8",
        "3, SOFTMAX, 1, 1, 1e-9",
        "3, SOFTMAX, 0.3, 1, 1e-10",
        "2, SOFTMAX, 0.02, 30, 1e-10",
        "2, SOFTMAX, 17, 1, 1e-7",
        "2, SOFTMAX, 16.18, 3.7, 3e-10",
        "5, SOFTMAX, 5, 0.1, 1e-10",
        "6, SOFTMAX, 1, 20, 1e-6",
        "6, SOFTMAX, 0.987, 0.865, 1.7e-6",
        "3, LINEAR, 1, 2, 1e-8",
        "2, LINEAR, 16, 26, 1e-7",
        "5, LINEAR, 0.05, 0.03, 1e-9",
        "4, LINEAR, 13, 0.3, 1e-10",
        "6, LINEAR, 0.1, 30, 1e-10"
    })
    void isAnsweredWithAllItsBounds(int tokens, Activation activation, double kappa0, double alpha, double lambda) {
        Parameters parameters = noiseless(tokens, activation, kappa0, alpha, lambda);
        PretrainingState state = solve(parameters);
        double variance = parameters.labelVariance();
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.convergence().residual()).isBetween(0.0, 1e-6);
        assertThat(state.isFinite()).isTrue();
        assertThat(state.overlaps().residualVariance(variance)).isPositive();
        assertThat(state.overlaps().effectiveNoise(variance)).isPositive();
        assertThat(state.testError()).isPositive();
        assertThat(state.trainError()).isBetween(0.0, state.testError());
        assertThat(state.readings().freeEntropy()).isLessThanOrEqualTo(-state.trainError());
        assertThat(state.readings().replicon()).isBetween(0.0, 1.0);
        for (int scramble = 0; scramble < 4; scramble++) {
            PretrainingOverlaps own = state.overlapsOf(scramble);
            assertThat(own.effectiveNoise(variance)).isNotNegative();
            assertThat(own.residualVariance(variance)).isNotNegative();
        }
        if (activation == Activation.LINEAR) {
            double c = 4 * state.overlaps().inverseCurvature() / (tokens * tokens);
            assertThat(state.readings().replicon()).isLessThanOrEqualTo(c / (1 + c) * (1 + 1e-9));
        }
    }

    /**
     * For κ₀ &gt; 1 no eigenvalue is near 0 and ∂_ηJ = 2η. With C = T²+T, linear σ then has c/(1+c) = 1/(αC), so that V
     * = T²/(4(αC−1)), ε = 2√κ λV, Δ_eff = ε² + η² and η² = Δ_eff/(αC).
     */
    @ParameterizedTest
    @CsvSource({"3, 1.5, 0.2", "2, 16, 26", "5, 4, 11", "6, 1.2, 0.05"})
    void linearAttentionAgreesWithItsLimit(int tokens, double kappa0, double alpha) {
        double samples = alpha * tokens * (tokens + 1);
        for (double lambda : new double[] {1e-6, 1e-8, 1e-10}) {
            Parameters parameters = noiseless(tokens, Activation.LINEAR, kappa0, alpha, lambda);
            PretrainingState state = solve(parameters);
            double v = tokens * tokens / (4 * (samples - 1));
            double epsilon = 2 * Math.sqrt(parameters.kappa()) * lambda * v;
            double noise = epsilon * epsilon * samples / (samples - 1);
            assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
            assertThat(state.overlaps().inverseCurvature()).isCloseTo(v, within(1e-9 * v));
            assertThat(state.overlaps().effectiveNoise(parameters.labelVariance()))
                    .isCloseTo(noise, within(1e-7 * noise));
            assertThat(state.conjugates().self()).isCloseTo(noise / samples / (v * v), within(1e-7 * noise / (v * v)));
        }
    }

    /** Every distance from the target falls with λ²; in the digits of Q and M alone it ends as rounding. */
    @ParameterizedTest
    @CsvSource({"3, 1, 2, 1e-8", "3, 1, 1, 1e-9", "3, 0.3, 1, 1e-10"})
    void comesNearerWithTheSquareOfTheRidge(int tokens, double kappa0, double alpha, double lambda) {
        Parameters parameters = noiseless(tokens, Activation.SOFTMAX, kappa0, alpha, lambda);
        PretrainingState state = solve(parameters);
        PretrainingState farther = solve(noiseless(tokens, Activation.SOFTMAX, kappa0, alpha, 10 * lambda));
        double variance = parameters.labelVariance();
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.overlaps().effectiveNoise(variance)
                        / farther.overlaps().effectiveNoise(variance))
                .isCloseTo(0.01, within(1e-3));
        assertThat(state.overlaps().leastEffectiveNoise(variance))
                .isBetween(0.0, state.overlaps().effectiveNoise(variance));
        assertThat(state.overlaps().leastEffectiveNoise(variance)
                        / farther.overlaps().leastEffectiveNoise(variance))
                .isCloseTo(0.01, within(1e-3));
    }

    /** The quadratic channel takes over where the proximals' own equations, with all their digits, still hold. */
    @Test
    void continuesTheAnswersOfALargerRidge() {
        Parameters larger = noiseless(3, Activation.SOFTMAX, 1, 2, 3e-4);
        Parameters smaller = noiseless(3, Activation.SOFTMAX, 1, 2, 3e-8);
        PretrainingState before = solve(larger);
        PretrainingState after = solve(smaller);
        double ratio = after.overlaps().effectiveNoise(2) / before.overlaps().effectiveNoise(2);
        assertThat(before.overlaps().effectiveNoise(2)).isGreaterThan(1e-8);
        assertThat(ratio).isCloseTo(1e-8, within(1e-9));
        assertThat(after.overlaps().inverseCurvature() / before.overlaps().inverseCurvature())
                .isCloseTo(1, within(0.1));
        assertThat(after.testError() / before.testError()).isCloseTo(1e-8, within(1e-9));
    }
}
