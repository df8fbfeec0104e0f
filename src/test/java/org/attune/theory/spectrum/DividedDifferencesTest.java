package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DividedDifferencesTest {
    @Test
    void meanIsTheDerivativeOfJ() {
        SpectrumSample.all(150).forEach(sample -> {
            double epsilon = sample.threshold();
            DividedDifferences differences = sample.spectrum().dividedDifferences(epsilon);
            double expected = sample.spectrum().moments(epsilon).dJdEta() / (2 * sample.eta());
            assertThat(differences.mean()).as("mean of %s", sample).isCloseTo(expected, within(1e-9 * expected));
            assertThat(differences.meanSquare())
                    .as("mean square of %s", sample)
                    .isLessThanOrEqualTo(differences.mean())
                    .isGreaterThanOrEqualTo(Math.pow(differences.mean(), 2) * (1 - 1e-12));
        });
    }

    @Test
    void countsPairsWhereTheThresholdIsOutside() {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(1, 0.5);
        assertThat(spectrum.dividedDifferences(-10)).isEqualTo(new DividedDifferences(1, 1));
        assertThat(spectrum.dividedDifferences(Double.POSITIVE_INFINITY)).isEqualTo(new DividedDifferences(0, 0));
    }

    /** A sum over pairs of quantiles converges slowly, like 1/count, but shares nothing with the quadrature. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.7", "0.3, 0.1, 0.1", "0.3, 0.1, 0.3", "4, 0.2, 1.5"})
    void agreesWithASumOverPairsOfQuantiles(double kappa0, double eta, double epsilon) {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
        int count = 1000;
        double[] quantiles = new double[count];
        for (int i = 0; i < count; i++) {
            double low = spectrum.edges().getFirst();
            double high = spectrum.upperEdge();
            for (int step = 0; step < 45; step++) {
                double middle = 0.5 * (low + high);
                if (1 - spectrum.moments(middle).mass() < (i + 0.5) / count) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            quantiles[i] = low;
        }
        double mean = 0;
        double meanSquare = 0;
        for (double x : quantiles) {
            for (double y : quantiles) {
                double difference = x == y
                        ? (x > epsilon ? 1 : 0)
                        : (Math.max(0, x - epsilon) - Math.max(0, y - epsilon)) / (x - y);
                mean += difference / count / count;
                meanSquare += difference * difference / count / count;
            }
        }
        DividedDifferences differences = spectrum.dividedDifferences(epsilon);
        assertThat(differences.mean()).isCloseTo(mean, within(1e-3));
        assertThat(differences.meanSquare()).isCloseTo(meanSquare, within(1e-3));
    }

    /**
     * Linear activation, where the channel has a closed form: T = 3, Δ = 0.5, κ₀ = κ = 1, α = 0.1. Order parameters at
     * λ = 0.1, and the stability criterion with a factor 1/V², by independent code.
     */
    @ParameterizedTest
    @CsvSource({"0.001, 0.632", "0.01, 0.605", "0.1, 0.395", "0.5, 0.097"})
    void givesTheKnownStabilityOfLinearPretraining(double lambda, double expected) {
        double tokens = 3;
        double pairs = 6;
        double alpha = 0.1;
        double self = 1;
        double target = 1;
        double curvature = 1;
        double replicon = 0;
        for (int iteration = 0; iteration < 3000; iteration++) {
            double c = 4 * curvature / (tokens * tokens);
            double share = c / (1 + c);
            double noise = 0.25 + 2 + self - 2 * target;
            double targetConjugate = 2 * alpha / curvature * pairs * share;
            double selfConjugate = 2 * alpha / (curvature * curvature) * share * share * pairs * noise;
            double eta = Math.sqrt(selfConjugate) / targetConjugate;
            double epsilon = 2 * lambda / targetConjugate;
            NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(1, eta);
            ThresholdMoments moments = spectrum.moments(epsilon);
            double damping = 0.3;
            if (iteration == 2999) {
                DividedDifferences differences = spectrum.dividedDifferences(epsilon);
                assertThat(differences.mean()).isCloseTo(curvature * targetConjugate, within(1e-6));
                replicon = 2
                        * alpha
                        / (curvature * curvature)
                        * pairs
                        * share
                        * share
                        * differences.meanSquare()
                        / (targetConjugate * targetConjugate);
            }
            self += damping * (moments.j() - self);
            target += damping * (0.5 * moments.dJdScale() - target);
            curvature += damping * (moments.dJdEta() / (2 * targetConjugate * eta) - curvature);
        }
        assertThat(replicon).isCloseTo(expected, within(1e-3));
        if (lambda == 0.1) {
            assertThat(self).isCloseTo(1.267687, within(1e-5));
            assertThat(target).isCloseTo(1.411069, within(1e-5));
            assertThat(curvature).isCloseTo(1.991942, within(1e-5));
        }
    }

    /** λ_c = M̂₀ x₊(η₀)/(2√κ) of the same problem: V → 0 at u = 0 leaves M̂₀ = 8αL/T², Q̂₀ = 32αL(Q₀+Δ/2)/T⁴. */
    @Test
    void upperEdgeGivesTheKnownCollapse() {
        double targetConjugate = 8 * 0.1 * 6 / 9;
        double selfConjugate = 2 * 0.1 * 6 * Math.pow(4.0 / 9, 2) * 2.25;
        double eta = Math.sqrt(selfConjugate) / targetConjugate;
        assertThat(targetConjugate * NoisyTargetSpectrum.upperEdge(1, eta) / 2).isCloseTo(1.30221, within(1e-5));
    }
}
