package org.attune.theory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralEquilibriumTest {
    private static final Parameters LINEAR = Parameters.DEFAULT.withActivation(Activation.LINEAR);

    /** Largest relative change of Q̂, M̂, V̂ by one application of the state evolution. */
    private static double residual(Parameters parameters, OutputChannel channel, Conjugates at) {
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(at, parameters);
        double[] next = channel.evaluate(overlaps, true).getLast().conjugates().logarithms();
        double[] own = at.logarithms();
        double largest = 0;
        for (int k = 0; k < own.length; k++) {
            largest = Math.max(largest, Math.abs(next[k] - own[k]));
        }
        return largest;
    }

    @Test
    void solvesLinearTrainingAnywhereInTheHardRange() {
        int solved = 0;
        for (int number = 0; number < 400; number++) {
            Parameters parameters = HardQuestions.question(number).withActivation(Activation.LINEAR);
            OutputChannel channel =
                    new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance());
            Conjugates collapse = channel.atCollapse().getLast();
            if (parameters.lambda() < PretrainingOutcome.lambdaCritical(parameters, collapse)) {
                ChannelForm form = ChannelForm.of(parameters, collapse);
                Conjugates solution = new SpectralEquilibrium(parameters, form)
                        .solve(form.coefficients(collapse, PretrainingOverlaps.COLLAPSED))
                        .orElseThrow();
                assertThat(residual(parameters, channel, solution))
                        .as("question %s: %s", number, parameters)
                        .isLessThan(1e-9);
                solved++;
            }
        }
        assertThat(solved).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1e-6", "1e-4", "1.30"})
    void isExactWhereTheRidgeNearlyVanishesOrTheWeightsDo(double lambda) {
        Parameters parameters = LINEAR.with(ParameterInfo.LAMBDA, lambda);
        OutputChannel channel =
                new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance());
        ChannelForm form = ChannelForm.of(parameters, channel.atCollapse().getLast());
        Conjugates solution = new SpectralEquilibrium(parameters, form)
                .solve(form.coefficients(channel.atCollapse().getLast(), PretrainingOverlaps.COLLAPSED))
                .orElseThrow();
        assertThat(residual(parameters, channel, solution)).isLessThan(1e-9);
    }

    @Test
    void coefficientsBringTheirConjugatesBack() {
        ChannelForm form = new ChannelForm(0.3, 2.25, 14.5);
        PretrainingOverlaps overlaps = new PretrainingOverlaps(0.6, 0.8, 3.5);
        Conjugates conjugates = new Conjugates(0.02, 0.1, 0.13);
        ChannelCoefficients coefficients = form.coefficients(conjugates, overlaps);
        double shrinking = 1 + 0.3 * 3.5;
        assertThat(coefficients.inverseCurvature() / shrinking).isCloseTo(0.13, within(1e-15));
        assertThat(coefficients.ratio()).isCloseTo(0.1 / 0.13, within(1e-15));
        double noise = 2.25 + 0.6 - 1.6;
        assertThat(coefficients.gain() * 0.1 * 0.1 * noise / (1 + noise / 14.5)).isCloseTo(0.02, within(1e-15));
        assertThat(ChannelCoefficients.fromLogarithms(coefficients.logarithms()).gain())
                .isCloseTo(coefficients.gain(), within(1e-12));
    }

    @Test
    void beyondTheEdgeNothingIsLearned() {
        // With a ridge above λ_c of the given coefficients the threshold lies above the spectrum.
        Parameters parameters = LINEAR.with(ParameterInfo.LAMBDA, 5);
        OutputChannel channel =
                new LinearOutputChannel(parameters.tokens(), parameters.alpha(), parameters.labelVariance());
        Conjugates collapse = channel.atCollapse().getLast();
        ChannelForm form = ChannelForm.of(parameters, collapse);
        Conjugates solution = new SpectralEquilibrium(parameters, form)
                .solve(form.coefficients(collapse, PretrainingOverlaps.COLLAPSED))
                .orElseThrow();
        PretrainingOverlaps overlaps = PretrainingOverlaps.fromConjugates(solution, parameters);
        assertThat(overlaps).isEqualTo(PretrainingOverlaps.COLLAPSED);
        assertThat(solution.target()).isCloseTo(collapse.target(), within(1e-12));
        assertThat(solution.self()).isCloseTo(collapse.self(), within(1e-12));
    }
}
