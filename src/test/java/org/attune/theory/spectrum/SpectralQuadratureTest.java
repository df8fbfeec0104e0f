package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SpectralQuadratureTest {
    @Test
    void reproducesTheMoments() {
        SpectrumSample.all(800).forEach(sample -> {
            SpectralNodes nodes = new SpectralQuadrature(sample.curve()).nodes();
            double mass = 0;
            double mean = 0;
            double second = 0;
            for (int i = 0; i < nodes.size(); i++) {
                double x = nodes.eigenvalue(i);
                mass += nodes.weight(i);
                mean += nodes.weight(i) * x;
                second += nodes.weight(i) * x * x;
            }
            double exactMean = Math.sqrt(sample.kappa0());
            double exactSecond = 1 + sample.kappa0() + sample.eta() * sample.eta();
            assertThat(mass).as("mass of %s", sample).isCloseTo(1, within(1e-12));
            // The mean is a small difference when the spectrum is much wider than it.
            assertThat(mean).as("mean of %s", sample).isCloseTo(exactMean, within(1e-12 * Math.sqrt(exactSecond)));
            assertThat(mean).as("mean of %s", sample).isCloseTo(exactMean, within(1e-10 * exactMean));
            assertThat(second).as("second moment of %s", sample).isCloseTo(exactSecond, within(1e-12 * exactSecond));
        });
    }

    @Test
    void agreesWithTheDensitySolvedFromTheCubic() {
        SpectrumSample.all(200).forEach(sample -> {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            SpectralNodes nodes = new SpectralQuadrature(sample.curve()).nodes();
            double sum = 0;
            double deviation = 0;
            for (int i = 0; i < nodes.size(); i++) {
                double density = spectrum.density(nodes.eigenvalue(i));
                sum += nodes.weight(i) * density;
                deviation += nodes.weight(i) * Math.abs(density - nodes.density(i));
            }
            assertThat(deviation).as("deviation for %s", sample).isLessThan(1e-10 * sum);
        });
    }

    /** ∫ρ (Re g)² = (π²/3) ∫ρ³, because ∫ g³ dx = 0. */
    @Test
    void cubeIntegralIsTheMeanSquareOfTheHilbertTransform() {
        SpectrumSample.all(200).forEach(sample -> {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            SpectralNodes nodes = new SpectralQuadrature(sample.curve()).nodes();
            double square = 0;
            for (int i = 0; i < nodes.size(); i++) {
                double real = spectrum.stieltjes(nodes.eigenvalue(i)).real();
                square += nodes.weight(i) * real * real;
            }
            assertThat(spectrum.cubeIntegral() * Math.PI * Math.PI / 3)
                    .as("cube integral of %s", sample)
                    .isCloseTo(square, within(1e-11 * square));
        });
    }

    /** The two forms of the Bayes-optimal overlap, one of which multiplies the error of ∫ρ³ by (4π²/3)η⁴. */
    @Test
    void cubeIntegralStaysAccurateWhereTheBayesOptimalEquationAmplifiesIt() {
        SpectrumSample.all(400).filter(sample -> sample.eta() > 1).forEach(sample -> {
            NoisyTargetSpectrum spectrum = sample.spectrum();
            double noise = sample.eta() * sample.eta();
            SpectralNodes nodes = new SpectralQuadrature(sample.curve()).nodes();
            double overlap = 0;
            for (int i = 0; i < nodes.size(); i++) {
                double x = nodes.eigenvalue(i);
                double denoised = x - 2 * noise * spectrum.stieltjes(x).real();
                overlap += nodes.weight(i) * denoised * denoised;
            }
            double equation =
                    1 + sample.kappa0() - noise + 4 * Math.PI * Math.PI / 3 * noise * noise * spectrum.cubeIntegral();
            assertThat(equation)
                    .as("overlap of %s", sample)
                    .isCloseTo(overlap, within(1e-12 * noise + 1e-11 * overlap));
        });
    }

    @Test
    void cubeIntegralGivesTheKnownBayesOptimalOverlap() {
        double noise = 1 / 2.37588;
        double integral = new NoisyTargetSpectrum(1, Math.sqrt(noise)).cubeIntegral();
        assertThat(2 - noise + 4 * Math.PI * Math.PI / 3 * noise * noise * integral)
                .isCloseTo(1.74492, within(1e-5));
    }
}
