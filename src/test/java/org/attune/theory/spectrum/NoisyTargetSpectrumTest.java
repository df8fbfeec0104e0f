package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attune.model.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoisyTargetSpectrumTest {
    static List<SpectrumSample> samples() {
        return SpectrumSample.all(400).toList();
    }

    @Test
    void stieltjesTransformSolvesTheCubicOnTheRightBranch() {
        for (SpectrumSample sample : samples()) {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            double s = Math.sqrt(sample.kappa0());
            double noise = sample.eta() * sample.eta();
            double x = sample.threshold();
            StieltjesValue g = spectrum.stieltjes(x);
            double a = g.real();
            double b = g.imaginary();
            double toPole = (s - a) * (s - a) + b * b;
            double square = a * a + b * b;
            double re = s * s * (s - a) / toPole + noise * a + a / square - x;
            double im = b * (s * s / toPole + noise - 1 / square);
            double terms = s * s / Math.sqrt(toPole) + noise * Math.sqrt(square) + 1 / Math.sqrt(square) + Math.abs(x);
            assertThat(Math.hypot(re, im)).as("residual for %s", sample).isLessThan(1e-13 * terms);
            assertThat(b).as("Im g for %s", sample).isNotPositive();
        }
    }

    @Test
    void densityIsPositiveExactlyBetweenTheEdgesOfABulk() {
        for (SpectrumSample sample : samples()) {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            for (Bulk bulk : spectrum.bulks()) {
                double step = 1e-9 * (bulk.upper() - bulk.lower());
                assertThat(spectrum.density(bulk.lower() + step))
                        .as("inside %s", sample)
                        .isPositive();
                assertThat(spectrum.density(bulk.upper() - step))
                        .as("inside %s", sample)
                        .isPositive();
            }
            double step = 1e-9 * (spectrum.upperEdge() - spectrum.edges().getFirst());
            assertThat(spectrum.density(spectrum.edges().getFirst() - step))
                    .as("below %s", sample)
                    .isZero();
            assertThat(spectrum.density(spectrum.upperEdge() + step))
                    .as("above %s", sample)
                    .isZero();
            if (spectrum.bulks().size() == 2) {
                double bottom = spectrum.bulks().getFirst().upper();
                double gap = spectrum.bulks().getLast().lower() - bottom;
                for (double share : new double[] {1e-9, 0.5, 1 - 1e-9}) {
                    assertThat(spectrum.density(bottom + share * gap))
                            .as("gap of %s", sample)
                            .isZero();
                }
            }
        }
    }

    @Test
    void edgesAreWhereTheInverseTransformTurns() {
        for (SpectrumSample sample : samples()) {
            double s = Math.sqrt(sample.kappa0());
            for (Edge edge : sample.curve().edges()) {
                double turn = sample.kappa0() / (edge.nuMinusOne() * edge.nuMinusOne())
                        + sample.curve().noise() / (edge.nu() * edge.nu());
                assertThat(turn).as("critical point %s of %s", edge, sample).isCloseTo(1, within(1e-12));
                double g = s / edge.nu();
                double x = s * s / (s - g) + sample.eta() * sample.eta() * g + 1 / g;
                assertThat(edge.position())
                        .as("edge of %s", sample)
                        .isCloseTo(x, within(1e-12 * (s + sample.eta() + 1 / Math.abs(g))));
            }
        }
    }

    @Test
    void upperEdgeAloneIsThatOfTheSpectrum() {
        for (SpectrumSample sample : samples()) {
            assertThat(NoisyTargetSpectrum.upperEdge(sample.kappa0(), sample.eta()))
                    .isEqualTo(sample.spectrum().upperEdge());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.2, 0.5, 0.9, 0.99})
    void splitsWhereTheNumberOfCriticalPointsChanges(double kappa0) {
        double low = 1e-6;
        double high = 100;
        while (high > low * (1 + 1e-13)) {
            double middle = Math.sqrt(low * high);
            if (leastSlopeInTheGap(kappa0, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        assertThat(new NoisyTargetSpectrum(kappa0, low * (1 - 1e-9)).bulks()).hasSize(2);
        assertThat(new NoisyTargetSpectrum(kappa0, low * (1 + 1e-9)).bulks()).hasSize(1);
    }

    /** Minimum over g &gt; s, by golden section, of z'(g) = s²/(s−g)² + η² − 1/g². */
    private static double leastSlopeInTheGap(double kappa0, double eta) {
        double s = Math.sqrt(kappa0);
        double low = 0;
        double high = 1;
        double golden = 0.5 * (Math.sqrt(5) - 1);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 80; i++) {
            double first = slope(s, eta, high - golden * (high - low));
            double second = slope(s, eta, low + golden * (high - low));
            least = Math.min(least, Math.min(first, second));
            if (first < second) {
                high = low + golden * (high - low);
            } else {
                low = high - golden * (high - low);
            }
        }
        return least;
    }

    private static double slope(double s, double eta, double share) {
        double g = s / share;
        return s * s / ((s - g) * (s - g)) + eta * eta - 1 / (g * g);
    }

    /** Where a bulk splits z'' vanishes too, so ρ = (√3/2π) |6(x−x_c)/z'''|^{1/3} on both sides. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.013516334668821614, 0.1, 0.5, 0.9})
    void densityIsACubeRootWhereABulkSplits(double kappa0) {
        double s = Math.sqrt(kappa0);
        double g = s / (1 - Math.cbrt(kappa0));
        for (double deviation : new double[] {0, 1e-12, -1e-12, 1e-11, -1e-11}) {
            double eta = SpectrumSample.splittingEta(kappa0) * (1 + deviation);
            NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, eta);
            double splitting = s * s / (s - g) + eta * eta * g + 1 / g;
            double third = 6 * s * s / Math.pow(s - g, 4) - 6 / Math.pow(g, 4);
            assertThat(spectrum.density(splitting)).isLessThan(1e-4 * g);
            for (double share : new double[] {1e-10, 1e-9, 1e-8, 1e-7, -1e-10, -1e-9, -1e-8, -1e-7}) {
                double x = splitting + share / g;
                double density = Math.sqrt(3) / (2 * Math.PI) * Math.cbrt(6 * Math.abs((x - splitting) / third));
                assertThat(spectrum.density(x))
                        .as("κ₀=%s η=%s x=%s", kappa0, eta, x)
                        .isCloseTo(density, within(0.02 * density));
            }
        }
    }

    @Test
    void bulksCarryTheRankOfTheTarget() {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(0.3, 0.1);
        assertThat(spectrum.bulks()).hasSize(2);
        Bulk narrow = spectrum.bulks().getFirst();
        assertThat(narrow.upper() - narrow.lower()).isCloseTo(4 * 0.1 * Math.sqrt(0.7), within(0.01));
        assertThat(spectrum.moments(0.5
                                * (narrow.upper() + spectrum.bulks().getLast().lower()))
                        .mass())
                .isCloseTo(0.3, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5})
    void tendsToMarchenkoPasturLawWithoutNoise(double kappa0) {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, 1e-6);
        double s = Math.sqrt(kappa0);
        double lower = (1 - s) * (1 - s) / s;
        double upper = (1 + s) * (1 + s) / s;
        assertThat(spectrum.upperEdge()).isCloseTo(upper, within(1e-10));
        for (double share : new double[] {0.2, 0.5, 0.8}) {
            double x = lower + share * (upper - lower);
            double density = s * Math.sqrt((upper - x) * (x - lower)) / (2 * Math.PI * x);
            assertThat(spectrum.density(x)).isCloseTo(density, within(1e-9));
        }
    }

    @Test
    void tendsToSemicircleForManyRanksAndForMuchNoise() {
        for (double[] point : new double[][] {{1e10, 0.7}, {1, 1e6}}) {
            NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(point[0], point[1]);
            double variance = 1 + point[1] * point[1];
            double centre = Math.sqrt(point[0]);
            for (double share : new double[] {-1.5, -0.5, 0, 1, 1.9}) {
                double scale = Math.sqrt(variance);
                assertThat(spectrum.density(centre + share * scale) * scale)
                        .isCloseTo(Math.sqrt(4 - share * share) / (2 * Math.PI), within(3e-5));
            }
            assertThat(spectrum.cubeIntegral() * 4 * Math.PI * Math.PI * variance / 3)
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void transformOutsideTheSpectrumIsRealAndContinuous() {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(0.3, 0.1);
        // Sum over the eigenvalues, by an independent rule in the angle of each bulk.
        for (double x : new double[] {-3, -0.2, 0.17, 0.25, 0.38, 4.4, 10, 1e6}) {
            double sum = 0;
            for (Bulk bulk : spectrum.bulks()) {
                int count = 400;
                for (int i = 1; i < count; i++) {
                    double angle = Math.PI * i / count;
                    double half = 0.5 * (bulk.upper() - bulk.lower());
                    double y = bulk.lower() + half * (1 - Math.cos(angle));
                    sum += spectrum.density(y) * half * Math.sin(angle) * Math.PI / count / (x - y);
                }
            }
            assertThat(spectrum.stieltjes(x).real()).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
            assertThat(spectrum.stieltjes(x).imaginary()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource
    void staysFiniteFarBeyondUsualRanges(double[] point) {
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(point[0], point[1]);
        double middle = 0.5 * (spectrum.edges().getFirst() + spectrum.upperEdge());
        assertThat(spectrum.edges())
                .isSorted()
                .allSatisfy(edge -> assertThat(edge).isFinite());
        assertThat(spectrum.density(middle)).isFinite();
        assertThat(spectrum.cubeIntegral()).isFinite().isPositive();
        ThresholdMoments moments = spectrum.moments(middle);
        assertThat(moments.j()).isFinite().isPositive();
        assertThat(moments.dJdEta()).isFinite().isNotNegative();
        assertThat(moments.mass()).isBetween(0.0, 1.0);
    }

    static List<double[]> staysFiniteFarBeyondUsualRanges() {
        return List.of(
                new double[] {1e-10, 1e-10},
                new double[] {1e-10, 1e10},
                new double[] {1e10, 1e-10},
                new double[] {1e10, 1e10},
                new double[] {1, 1e-12},
                new double[] {1, 1e12});
    }

    @Test
    void refusesWhatIsNoParameter() {
        assertThatThrownBy(() -> new NoisyTargetSpectrum(0, 1))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("κ₀ = 0.0")
                .hasMessageContaining("> 0");
        assertThatThrownBy(() -> new NoisyTargetSpectrum(1, Double.NaN))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("η = NaN");
        assertThatThrownBy(() -> NoisyTargetSpectrum.upperEdge(1, -1))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("η = -1.0");
        NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(1, 1);
        assertThatThrownBy(() -> spectrum.density(Double.POSITIVE_INFINITY)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> spectrum.moments(Double.NaN)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> spectrum.dividedDifferences(Double.NaN)).isInstanceOf(ParameterException.class);
    }
}
