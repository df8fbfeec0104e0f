package org.attune.theory.spectrum;

import org.attune.model.Interval;
import org.attune.model.ParameterException;

/**
 * Eigenvalue law μ₀ of the target's matrix D^{-1/2} S*, Eq. (44), arXiv:2606.05899, at η = 0: √κ₀ times a
 * Marchenko–Pastur law of ratio 1/κ₀ (V. A. Marchenko and L. A. Pastur, Math. USSR Sb. 1, 457, 1967). Its bulk has the
 * edges x± = (κ₀^{1/4} ± κ₀^{-1/4})² and the density √κ₀ √((x₊−x)(x−x₋)) / (2πx); where the rank is not full, κ₀ &lt;
 * 1, a share 1−κ₀ of the eigenvalues is 0. Mean √κ₀, second moment 1+κ₀. Dimensionless.
 *
 * @param kappa0 κ₀ &gt; 0, target rank ratio P₀/D
 */
public record TargetSpectrum(double kappa0) {
    private static final Interval POSITIVE = Interval.above(0);

    /** @throws ParameterException when κ₀ is not a positive number */
    public TargetSpectrum {
        if (!POSITIVE.contains(kappa0)) {
            throw new ParameterException("κ₀", Double.toString(kappa0), POSITIVE.describe());
        }
    }

    /** The interval of the eigenvalues beside 0. */
    public Bulk bulk() {
        double root = Math.sqrt(Math.sqrt(kappa0));
        double difference = root - 1 / root;
        double sum = root + 1 / root;
        return new Bulk(difference * difference, sum * sum);
    }

    /** Share of the eigenvalues that are 0, in [0, 1). */
    public double shareAtZero() {
        return Math.max(0, 1 - kappa0);
    }

    /** Density of the bulk at x, without the eigenvalues 0; zero outside. Its integral is min(κ₀, 1). */
    public double density(double x) {
        Bulk bulk = bulk();
        return x > bulk.lower() && x < bulk.upper()
                ? Math.sqrt(kappa0 * (bulk.upper() - x) * (x - bulk.lower())) / (2 * Math.PI * x)
                : 0;
    }
}
