package org.attune.theory.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.theory.spectrum.Bulk;
import org.attune.theory.spectrum.NoisyTargetSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixDenoisingTest {
    private static final double[] NOISES = {1e-8, 1e-4, 1e-2, 0.1, 0.999, 1, 7.3, 50, 1e4, 1e8};

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.999, 1, 1.001, 2, 100})
    void momentsOfTheNoisySpectrumAreExact(double kappa0) {
        MatrixDenoising denoising = new MatrixDenoising(kappa0);
        for (double t : NOISES) {
            // The edges of a bulk are known to a relative 1e-15, so its mass to that over its relative width: least for
            // the bulk at 0 at small t.
            assertThat(denoising.moment(t, 0)).as("mass at t = %s", t).isCloseTo(1, within(t < 1e-6 ? 1e-8 : 1e-10));
            assertThat(denoising.moment(t, 1) / Math.sqrt(1 + kappa0 + t))
                    .as("mean at t = %s", t)
                    .isCloseTo(Math.sqrt(kappa0 / (1 + kappa0 + t)), within(1e-11));
            assertThat(denoising.moment(t, 2) / (1 + kappa0 + t))
                    .as("second moment at t = %s", t)
                    .isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void momentsAreExactOnBothSidesOfTheSplitting() {
        MatrixDenoising denoising = new MatrixDenoising(0.3);
        for (double offset : new double[] {-1e-3, -1e-8, -1e-13, 0, 1e-13, 1e-8, 1e-3}) {
            double t = denoising.splittingNoise() * (1 + offset);
            assertThat(denoising.moment(t, 0)).as("mass at offset %s", offset).isCloseTo(1, within(2e-9));
            assertThat(denoising.moment(t, 2))
                    .as("second moment at offset %s", offset)
                    .isCloseTo(1.3 + t, within(1e-10));
        }
    }

    /** Where the two bulks meet, rounding once let them overlap, and the error was not a number. */
    @Property(tries = 2000)
    void errorIsANumberHoweverNearTheSplitting(
            @ForAll @DoubleRange(min = -6, max = -0.01) double decadeOfKappa0,
            @ForAll @IntRange(min = -16, max = 16) int unitsInTheLastPlace) {
        MatrixDenoising denoising = new MatrixDenoising(Math.pow(10, decadeOfKappa0));
        double t = denoising.splittingNoise();
        t += unitsInTheLastPlace * Math.ulp(t);

        assertThat(denoising.error(t)).isPositive().isLessThanOrEqualTo(Math.min(t, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.97, 1, 3, 100})
    void bothFormsOfTheErrorMeetWhereOneTakesOver(double kappa0) {
        MatrixDenoising denoising = new MatrixDenoising(kappa0);
        double below = denoising.error(Math.nextDown(1.0));
        assertThat(denoising.error(1)).isCloseTo(below, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.7, 0.97, 1, 2, 100})
    void errorPerNoiseDecreasesFromTheDimensionToZero(double kappa0) {
        MatrixDenoising denoising = new MatrixDenoising(kappa0);
        double previous = denoising.dimension();
        for (double t = 1e-13; t < 1e10; t *= 1.5) {
            double ratio = denoising.error(t) / t;
            assertThat(ratio)
                    .as("error/t at t = %s", t)
                    .isPositive()
                    .isLessThanOrEqualTo(previous * (1 + (t < 1e-6 ? 5e-8 : 1e-10)));
            previous = ratio;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 4})
    void errorIsThatOfTheCubedDensity(double kappa0) {
        // Eq. (87) as written, from the density that solves the cubic.
        MatrixDenoising denoising = new MatrixDenoising(kappa0);
        for (double t : new double[] {0.02, 0.3, 1.7, 6}) {
            NoisyTargetSpectrum spectrum = new NoisyTargetSpectrum(kappa0, Math.sqrt(t));
            double cubes = 0;
            int points = 4000;
            for (Bulk bulk : spectrum.bulks()) {
                double half = (bulk.upper() - bulk.lower()) / 2;
                for (int i = 0; i < points; i++) {
                    double angle = Math.PI * (i + 0.5) / points;
                    double density = spectrum.density(bulk.lower() + half * (1 - Math.cos(angle)));
                    cubes += density * density * density * half * Math.sin(angle) * Math.PI / points;
                }
            }
            double expected = t - 4 * Math.PI * Math.PI / 3 * t * t * cubes;
            assertThat(denoising.error(t)).as("κ₀ = %s, t = %s", kappa0, t).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void strongNoiseLeavesTheErrorOfTheKnownMean() {
        // Best linear estimate of a matrix of variance 1 about its mean: t/(1+t), up to the third cumulant, O(1/t²).
        for (double kappa0 : new double[] {0.05, 1, 20}) {
            MatrixDenoising denoising = new MatrixDenoising(kappa0);
            for (double t : new double[] {1e4, 1e6, 1e9}) {
                assertThat(denoising.error(t)).isCloseTo(t / (1 + t), within(1e-13 + 2 / (kappa0 * t * t)));
            }
        }
    }

    @Test
    void fullRankTargetWithoutStructureIsDenoisedLikeAGaussianMatrix() {
        // κ₀ → ∞: S* − √κ₀ becomes a GOE matrix of unit variance, whose error is exactly t/(1+t).
        MatrixDenoising denoising = new MatrixDenoising(1e8);
        for (double t : new double[] {0.01, 0.5, 3}) {
            assertThat(denoising.error(t)).isCloseTo(t / (1 + t), within(1e-6));
        }
    }
}
