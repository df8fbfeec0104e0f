package org.attune.theory.spectrum;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A seeded choice of spectra: anywhere in κ₀ ∈ [0.01, 100], η ∈ [1e-3, 100]; close to where a bulk splits; and at the
 * hard edge κ₀ ≈ 1 with little noise.
 */
record SpectrumSample(double kappa0, double eta, double fraction) {
    static Stream<SpectrumSample> all(int count) {
        SplittableRandom random = new SplittableRandom(20260605);
        return Stream.generate(() -> draw(random)).limit(count);
    }

    /** Noise level at which the gap of a spectrum with κ₀ &lt; 1 closes. */
    static double splittingEta(double kappa0) {
        return Math.pow(1 - Math.cbrt(kappa0), 1.5) / Math.sqrt(kappa0);
    }

    NoisyTargetSpectrum spectrum() {
        return new NoisyTargetSpectrum(kappa0, eta);
    }

    SpectralCurve curve() {
        return new SpectralCurve(kappa0, eta);
    }

    /** A threshold anywhere between the outer edges. */
    double threshold() {
        double lowest = spectrum().edges().getFirst();
        return lowest + fraction * (spectrum().upperEdge() - lowest);
    }

    private static SpectrumSample draw(SplittableRandom random) {
        double fraction = random.nextDouble();
        int sign = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(4)) {
            case 0 -> {
                double kappa0 = logUniform(random, 1e-2, 0.9);
                double eta = splittingEta(kappa0) * (1 + sign * logUniform(random, 1e-14, 0.1));
                yield new SpectrumSample(kappa0, eta, fraction);
            }
            case 1 -> {
                double kappa0 = 1 + sign * logUniform(random, 1e-10, 0.1);
                yield new SpectrumSample(kappa0, logUniform(random, 1e-3, 0.1), fraction);
            }
            default -> new SpectrumSample(logUniform(random, 1e-2, 1e2), logUniform(random, 1e-3, 1e2), fraction);
        };
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
