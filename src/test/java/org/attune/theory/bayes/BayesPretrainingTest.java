package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BayesPretrainingTest {
    private static Parameters at(int tokens, Activation activation, double delta, double kappa0, double alpha) {
        return new Parameters(
                tokens, delta, kappa0, 1, alpha, 3, 0.05, 0.05, activation, false, 1, 1, Optional.empty());
    }

    @Test
    void agreesWithIndependentValues() {
        BayesPretraining.State softmax = BayesPretraining.solve(at(3, Activation.SOFTMAX, 0.5, 1, 0.1));
        assertThat(softmax.self()).isCloseTo(1.68875, within(5e-6));
        assertThat(softmax.conjugate().orElseThrow()).isCloseTo(1.78173, within(5e-6));
        assertThat(softmax.residualVariance()).isCloseTo(2.25 - softmax.self(), within(1e-12));

        BayesPretraining.State linear = BayesPretraining.solve(at(3, Activation.LINEAR, 0.5, 1, 0.1));
        assertThat(linear.self()).isCloseTo(1.74492, within(5e-6));
        assertThat(linear.conjugate().orElseThrow()).isCloseTo(2.37588, within(5e-6));

        assertThat(BayesPretraining.solve(at(2, Activation.SOFTMAX, 0, 0.5, 0.11618))
                        .residualVariance())
                .isCloseTo(0.295802, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void overlapStaysInItsRangeAndGrowsWithSamplesAndFallsWithNoise(Activation activation) {
        for (double kappa0 : new double[] {0.01, 0.1, 0.6, 1, 7, 100}) {
            for (int tokens : new int[] {2, 3, 6}) {
                double[] previousInAlpha = {kappa0, kappa0, kappa0, kappa0};
                for (double alpha : new double[] {1e-4, 1e-3, 1e-2, 0.05, 0.3, 2, 30, 1e3}) {
                    double[] deltas = {0, 1e-6, 0.5, 100};
                    double previousInDelta = 1 + kappa0;
                    for (int i = 0; i < deltas.length; i++) {
                        BayesPretraining.State state =
                                BayesPretraining.solve(at(tokens, activation, deltas[i], kappa0, alpha));
                        assertThat(state.convergence().status().isAnswer()).isTrue();
                        assertThat(state.convergence().residual()).isLessThan(1e-9);
                        assertThat(state.convergence().iterations()).isLessThan(40);
                        double slack = 1e-12 * (1 + kappa0);
                        assertThat(state.self())
                                .isBetween(previousInAlpha[i] - slack, previousInDelta + slack)
                                .isBetween(kappa0 - slack, 1 + kappa0 + slack);
                        previousInAlpha[i] = state.self();
                        previousInDelta = state.self();
                    }
                }
            }
        }
    }

    @Test
    void satisfiesTheOutputEquation() {
        for (double alpha : new double[] {1e-4, 0.02, 0.5, 1e3}) {
            Parameters parameters = at(4, Activation.SOFTMAX, 0.2, 0.3, alpha);
            BayesPretraining.State state = BayesPretraining.solve(parameters);
            double conjugate = alpha * (4 * 4 + 4 - 2) / state.residualVariance();
            assertThat(state.conjugate().orElseThrow() / conjugate).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void withoutSamplesOnlyTheMeanIsKnown() {
        BayesPretraining.State state = BayesPretraining.solve(at(2, Activation.SOFTMAX, 0, 0.5, 1e-9));
        // First order in Q̂ = αC/(1 + κ₀ − κ₀): Q_BO = κ₀ + Q̂.
        assertThat((state.self() - 0.5) / 4e-9).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void noiselessRecoveryIsExactFromAlphaPerfectOnAndContinuousThere(Activation activation) {
        for (double kappa0 : new double[] {0.05, 0.5, 1, 4}) {
            Parameters start = at(3, activation, 0, kappa0, 1);
            double alphaPerfect = BayesPretraining.alphaPerfect(start).orElseThrow();
            double degreesOfFreedom = kappa0 < 1 ? 2 * kappa0 - kappa0 * kappa0 : 1;
            assertThat(alphaPerfect)
                    .isCloseTo(degreesOfFreedom / (activation == Activation.SOFTMAX ? 10 : 12), within(1e-15));

            BayesPretraining.State beyond =
                    BayesPretraining.solve(start.with(ParameterInfo.ALPHA, alphaPerfect * (1 + 1e-12)));
            assertThat(beyond.convergence().status()).isEqualTo(Status.PERFECT_RECOVERY);
            assertThat(beyond.self()).isEqualTo(1 + kappa0);
            assertThat(beyond.residualVariance()).isZero();
            assertThat(beyond.conjugate()).isEmpty();

            double previous = 1;
            for (double gap : new double[] {1e-1, 1e-3, 1e-6, 1e-9}) {
                BayesPretraining.State below =
                        BayesPretraining.solve(start.with(ParameterInfo.ALPHA, alphaPerfect * (1 - gap)));
                assertThat(below.convergence().status()).isEqualTo(Status.CONVERGED);
                assertThat(below.residualVariance())
                        .as("V_BO at %s below α_perf", gap)
                        .isPositive()
                        .isLessThan(previous);
                previous = below.residualVariance();
            }
            assertThat(previous).isLessThan(1e-5);
        }
        assertThat(BayesPretraining.alphaPerfect(at(3, activation, 0.1, 1, 1))).isEmpty();
    }
}
