package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Activation;
import org.attune.model.Status;
import org.attune.storage.BayesTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayesFinetuningTest {
    private static InformationTable table(int tokens, Activation activation) {
        return BayesTableReader.read(tokens, activation).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3, SOFTMAX, 0.56125, 3, 0.97642, 0.00034",
        "3, LINEAR, 0.50508, 3, 0.9827, 0.000193",
        "2, SOFTMAX, 0.56125, 3, 0.927, 0.0005"
    })
    void agreesWithIndependentValues(
            int tokens, Activation activation, double noise, double alphaPrime, double overlap, double error) {
        BayesFinetuning.State state = BayesFinetuning.solve(alphaPrime, noise, table(tokens, activation));
        assertThat(state.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(state.convergence().residual()).isLessThan(1e-10);
        assertThat(state.convergence().iterations()).isLessThan(30);
        assertThat(state.self().value())
                .isCloseTo(overlap, within(4 * Math.hypot(error, state.self().standardError())));
        assertThat(state.self().standardError()).isLessThan(2e-4);
        assertThat(state.overlap().value()).isCloseTo(Math.sqrt(overlap), within(2 * error));
    }

    @Test
    void theFixedPointSolvesTheEquationsAsThePaperWritesThem() {
        InformationTable information = table(3, Activation.SOFTMAX);
        BayesFinetuning.State state = BayesFinetuning.solve(1.3, 0.4, information);
        double conjugate = 1.3
                * information.information(state.fieldVariance().value(), 0.4).value();
        assertThat(state.self().value()).isCloseTo(conjugate / (1 + conjugate), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2, SOFTMAX", "2, LINEAR", "3, SOFTMAX", "3, LINEAR"})
    void overlapGrowsWithSamplesFromTheThresholdOnAndFallsWithNoise(int tokens, Activation activation) {
        InformationTable information = table(tokens, activation);
        double[] previousAtNoise = new double[9];
        for (double alphaPrime = 0.05; alphaPrime < 1e4; alphaPrime *= 1.3) {
            double previous = 1;
            double noise = 1e-5;
            for (int i = 0; i < previousAtNoise.length; i++, noise *= 10) {
                BayesFinetuning.State state = BayesFinetuning.solve(alphaPrime, noise, information);
                double overlap = state.self().value();
                double slack = 3 * state.self().standardError();
                assertThat(overlap)
                        .isBetween(0.0, 1.0)
                        .isLessThanOrEqualTo(previous + slack)
                        .isGreaterThanOrEqualTo(previousAtNoise[i]);
                assertThat(overlap > 0)
                        .isEqualTo(alphaPrime > state.weakRecovery().value());
                previous = overlap;
                previousAtNoise[i] = overlap;
            }
        }
    }

    @Test
    void overlapStartsContinuouslyAtTheThreshold() {
        InformationTable information = table(2, Activation.SOFTMAX);
        double threshold = information.sampleRatio(1, 0.56125).value();
        assertThat(BayesFinetuning.solve(0.8 * threshold, 0.56125, information)
                        .self()
                        .value())
                .isZero();
        assertThat(BayesFinetuning.solve(threshold * (1 + 1e-6), 0.56125, information)
                        .self()
                        .value())
                .isBetween(0.0, 1e-3);
    }

    @Test
    void withoutNoiseTheTargetIsKnownExactlyFromOneSamplePerTokenOn() {
        InformationTable information = table(3, Activation.LINEAR);
        BayesFinetuning.State known = BayesFinetuning.solve(0.334, 0, information);
        assertThat(known.convergence().status()).isEqualTo(Status.PERFECT_RECOVERY);
        assertThat(known.self().value()).isEqualTo(1);
        assertThat(known.fieldVariance().value()).isZero();

        BayesFinetuning.State partly = BayesFinetuning.solve(0.2, 0, information);
        assertThat(partly.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(partly.self().value()).isBetween(0.3, 0.99);
        assertThat(BayesFinetuning.solve(0.2, 1e-7, information).self().value())
                .isCloseTo(partly.self().value(), within(1e-3));
        assertThat(BayesFinetuning.solve(0.08, 0, information).self().value()).isZero();
    }

    @Test
    void manySamplesLeaveAnErrorOfOneOverTheirNumber() {
        // v → V/(C α′)
        BayesFinetuning.State state = BayesFinetuning.solve(1e7, 0.5, table(3, Activation.LINEAR));
        assertThat(state.fieldVariance().value() * 12 * 1e7 / 0.5).isCloseTo(1, within(1e-4));
    }
}
