package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ThresholdMomentsTest {
    @Test
    void agreesWithReferenceValues() {
        ThresholdMoments moments = new NoisyTargetSpectrum(1, 1).moments(0.7);
        assertThat(moments.j()).isCloseTo(1.5150190930, within(1e-10));
        assertThat(moments.dJdEta()).isCloseTo(1.131357853, within(1e-9));
        assertThat(moments.dJdEpsilon()).isCloseTo(-1.481997305, within(1e-9));
    }

    @Test
    void agreesWithFiniteDifferencesInEpsilon() {
        SpectrumSample.all(300).forEach(sample -> {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            double epsilon = sample.threshold();
            double step = 0.2 * roomToEdges(spectrum, epsilon);
            ThresholdMoments moments = spectrum.moments(epsilon);
            assertThat(derivative(e -> spectrum.moments(e).j(), epsilon, step))
                    .as("∂_ε J of %s", sample)
                    .isCloseTo(moments.dJdEpsilon(), within(1e-8 * -moments.dJdEpsilon()));
            assertThat(-derivative(e -> spectrum.moments(e).firstMoment(), epsilon, step))
                    .as("mass of %s", sample)
                    .isCloseTo(moments.mass(), within(1e-8 * moments.mass()));
        });
    }

    @Test
    void agreesWithFiniteDifferencesInEta() {
        SpectrumSample.all(300).forEach(sample -> {
            double epsilon = sample.threshold();
            // Edges move with η at a speed of at most 2: no difference reaches across one.
            double step = Math.min(0.1 * sample.eta(), 0.1 * roomToEdges(sample.spectrum(), epsilon));
            ThresholdMoments moments = sample.spectrum().moments(epsilon);
            assertThat(derivative(
                            eta -> new NoisyTargetSpectrum(sample.kappa0(), eta)
                                    .moments(epsilon)
                                    .j(),
                            sample.eta(),
                            step))
                    .as("∂_η J of %s", sample)
                    .isCloseTo(moments.dJdEta(), within(1e-8 * (moments.dJdEta() + moments.j() / sample.eta())));
        });
    }

    @Test
    void isHomogeneousOfDegreeTwo() {
        SpectrumSample.all(500).forEach(sample -> {
            double epsilon = sample.threshold();
            ThresholdMoments moments = sample.spectrum().moments(epsilon);
            double etaTerm = sample.eta() * moments.dJdEta();
            double epsilonTerm = epsilon * moments.dJdEpsilon();
            assertThat(2 * moments.j() - etaTerm - epsilonTerm)
                    .as("derivative by the scale of %s", sample)
                    .isCloseTo(
                            moments.dJdScale(),
                            within(1e-12 * (2 * moments.j() + Math.abs(etaTerm) + Math.abs(epsilonTerm))));
        });
    }

    @Test
    void agreesWithQuadratureOfTheDensity() {
        SpectrumSample.all(300).forEach(sample -> {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            double epsilon = sample.threshold();
            SpectralNodes above = new SpectralNodes();
            new SpectralQuadrature(sample.curve()).addNodes(epsilon, above, new SpectralNodes());
            double j = 0;
            double byEta = 0;
            double first = 0;
            for (int i = 0; i < above.size(); i++) {
                double rise = above.eigenvalue(i) - epsilon;
                j += above.weight(i) * rise * rise;
                first += above.weight(i) * rise;
                byEta += 4
                        * sample.eta()
                        * above.weight(i)
                        * rise
                        * spectrum.stieltjes(above.eigenvalue(i)).real();
            }
            ThresholdMoments moments = spectrum.moments(epsilon);
            assertThat(j).as("J of %s", sample).isCloseTo(moments.j(), within(1e-10 * moments.j()));
            assertThat(first).as("first of %s", sample).isCloseTo(moments.firstMoment(), within(1e-10 * first));
            assertThat(byEta).as("∂_η J of %s", sample).isCloseTo(moments.dJdEta(), within(1e-9 * moments.dJdEta()));
        });
    }

    @Test
    void knowsTheDistanceFromTheNoiselessSpectrum() {
        SpectrumSample.all(300).forEach(sample -> {
            ThresholdMoments moments = sample.spectrum().moments(sample.threshold());
            double secondMoment = 1 + sample.kappa0();
            double scale = secondMoment + moments.j() + moments.dJdScale();
            assertThat(moments.distance(0.2))
                    .as("distance of %s", sample)
                    .isCloseTo(secondMoment + 0.64 * moments.j() - 0.8 * moments.dJdScale(), within(1e-12 * scale));
            assertThat(moments.shortfall(0.2))
                    .as("shortfall of %s", sample)
                    .isCloseTo(secondMoment - 0.4 * moments.dJdScale(), within(1e-12 * scale));
        });
    }

    /** There the eigenvalues 0 become a semicircle of radius 2η√(1−κ₀), and the rest is far above the threshold. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-8, 1e-12, 1e-20})
    void keepsTheDigitsOfASmallDistance(double eta) {
        double kappa0 = 0.3;
        for (double ratio : new double[] {0.01, 0.5, 1.2, 1.6, 3, 100}) {
            double epsilon = ratio * eta;
            ThresholdMoments moments = new NoisyTargetSpectrum(kappa0, eta).moments(epsilon);
            double radius = 2 * Math.sqrt(1 - kappa0);
            double bulk = 0;
            int panels = 20_000;
            double from = Math.min(1, ratio / radius);
            for (int i = 0; i < panels; i++) {
                double angle = Math.acos(from) * (i + 0.5) / panels;
                double rise = radius * Math.cos(angle) - ratio;
                bulk += 2 / Math.PI * Math.pow(Math.sin(angle), 2) * rise * rise * Math.acos(from) / panels;
            }
            double expected = eta * eta * ((1 - kappa0) * bulk + kappa0 * (ratio * ratio + 2 - kappa0));
            assertThat(moments.distance())
                    .as("distance at η = %s, ε = %s", eta, epsilon)
                    .isCloseTo(expected, within((1e-8 + 20 * (eta + epsilon)) * expected));
            // Only the eigenvalues that the target has count: their mean is √κ₀.
            assertThat(moments.shortfall())
                    .as("shortfall at η = %s, ε = %s", eta, epsilon)
                    .isCloseTo(Math.sqrt(kappa0) * epsilon, within(1e-8 * epsilon + 20 * eta * eta));
        }
    }

    @Test
    void isExactOutsideTheBulks() {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(0.3, 0.1);
        double s = Math.sqrt(0.3);
        ThresholdMoments whole = spectrum.moments(-1);
        assertThat(whole.j()).isCloseTo(1 + 0.01 + (1 + s) * (1 + s), within(1e-14));
        assertThat(whole.dJdEta()).isCloseTo(0.2, within(1e-15));
        assertThat(whole.dJdEpsilon()).isCloseTo(-2 * (1 + s), within(1e-15));
        assertThat(whole.mass()).isEqualTo(1);
        for (double epsilon : new double[] {spectrum.upperEdge(), 5, 1e300, Double.POSITIVE_INFINITY}) {
            assertThat(spectrum.moments(epsilon)).isEqualTo(new ThresholdMoments(0, 0, 0, 0, 0, 1.3, 1.3));
        }
        // In the gap J is a parabola; the bulks continue it.
        double bottom = spectrum.bulks().getFirst().upper();
        double top = spectrum.bulks().getLast().lower();
        for (double edge : new double[] {bottom, top}) {
            ThresholdMoments before = spectrum.moments(edge - 1e-9);
            ThresholdMoments after = spectrum.moments(edge + 1e-9);
            assertThat(before.j() + 2e-9 * before.dJdEpsilon()).isCloseTo(after.j(), within(1e-14));
            assertThat(before.dJdEta()).isCloseTo(after.dJdEta(), within(1e-9));
            assertThat(before.dJdScale()).isCloseTo(after.dJdScale(), within(1e-8));
        }
    }

    /**
     * Next to the upper edge ρ = √(2(x₊−x)/z''(g₊))/π, hence J = (16/105) √(2/z'')/π (x₊−ε)^{7/2}. Thresholds are taken
     * as x₊ − δ in floating point, and δ read back from them.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 4, 50})
    void vanishesLikeAPowerTowardsTheUpperEdge(double kappa0) {
        for (double eta : new double[] {1e-3, 0.1, 1, 30}) {
            NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
            double s = Math.sqrt(kappa0);
            double g = spectrum.stieltjes(spectrum.upperEdge()).real();
            double curvature = 2 * s * s / Math.pow(s - g, 3) + 2 / Math.pow(g, 3);
            double factor = 16 * Math.sqrt(2 / curvature) / (105 * Math.PI);
            double previous = Double.POSITIVE_INFINITY;
            for (double share : new double[] {1e-3, 1e-4, 1e-5}) {
                double epsilon = spectrum.upperEdge() - share / (g * curvature);
                double delta = spectrum.upperEdge() - epsilon;
                ThresholdMoments moments = spectrum.moments(epsilon);
                double ratio = moments.j() / (factor * Math.pow(delta, 3.5));
                assertThat(ratio)
                        .as("κ₀=%s η=%s δ=%s", kappa0, eta, delta)
                        .isCloseTo(1, within(10 * delta * g * curvature));
                assertThat(Math.abs(ratio - 1)).isLessThan(previous);
                previous = Math.abs(ratio - 1);
                assertThat(moments.firstMoment() * delta / moments.j())
                        .isCloseTo(1.75, within(10 * delta * g * curvature));
            }
        }
    }

    @Test
    void fallsMonotonicallyThroughACollapse() {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(1, 1.3);
        double last = Double.POSITIVE_INFINITY;
        for (int exponent = -1; exponent >= -13; exponent--) {
            ThresholdMoments moments = spectrum.moments(spectrum.upperEdge() - Math.pow(10, exponent));
            assertThat(moments.j()).isPositive().isLessThan(last);
            assertThat(moments.dJdScale()).isPositive();
            last = moments.j();
        }
    }

    /** Distance of a threshold from the nearest edge. */
    private static double roomToEdges(NoisyTargetSpectrum spectrum, double epsilon) {
        return spectrum.edges().stream()
                .mapToDouble(edge -> Math.abs(edge - epsilon))
                .min()
                .orElseThrow();
    }

    /**
     * Central difference of eighth order, with the step, at most the given one, at which it changes least: next to a
     * splitting point the function is smooth on a short scale only.
     */
    private static double derivative(DoubleUnaryOperator function, double at, double largestStep) {
        double best = Double.NaN;
        double leastChange = Double.POSITIVE_INFINITY;
        double previous = centralDifference(function, at, largestStep);
        for (double step = 0.6 * largestStep; step > 1e-7 * largestStep; step *= 0.6) {
            double next = centralDifference(function, at, step);
            if (Math.abs(next - previous) < leastChange) {
                leastChange = Math.abs(next - previous);
                best = next;
            }
            previous = next;
        }
        return best;
    }

    private static double centralDifference(DoubleUnaryOperator function, double at, double step) {
        double[] factors = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            double offset = (i + 1) * step;
            sum += factors[i] * (function.applyAsDouble(at + offset) - function.applyAsDouble(at - offset));
        }
        return sum / step;
    }
}
