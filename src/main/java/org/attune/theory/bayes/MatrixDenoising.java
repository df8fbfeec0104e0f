package org.attune.theory.bayes;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Optimal denoising of the target S* seen through additive Gaussian noise, Y = S* + √t Z with Z ~ GOE: its mean-square
 * error Q₀ − Q as a function of t = η² = 1/Q̂, from Eq. (87), arXiv:2606.05899. Everything is dimensionless.
 *
 * <p>The optimal estimator is ξ(x) = x − 2t Re g(x) on each eigenvalue x (Bun, Allez, Bouchaud and Potters, IEEE Trans.
 * Inf. Theory 62 (2016) 7475), so that
 *
 * <pre>
 *     Q = ∫ ρ ξ² dx = κ₀ + ∫ ρ (ξ − √κ₀)² dx,        Q₀ − Q = t − 4t² ∫ ρ (Re g)² dx,    ∫ ρ (Re g)² = (π²/3) ∫ ρ³.
 * </pre>
 *
 * The second form is Eq. (87); it multiplies every error of the integral by t², the first one does not, and each is
 * used where it is the accurate one.
 *
 * <p>No cubic is solved. With s = √κ₀ and g the Stieltjes transform on the support, Im z = 0 reads t = 1/|g|² −
 * s²/|s−g|². Taking y = s²/|s−g|² &gt; 0 as the coordinate gives R = 1/|g|² = t + y and
 *
 * <pre>
 *     ξ = s y,    a = Re g = (s/2) (1 + 1/(s²R) − 1/y),    x = 2 t a + ξ,    ρ = √((s²/4) Π_i |y − y_i|) / (π R y),
 * </pre>
 *
 * with x increasing in y. The four roots y_i are the edges of the support; in the case of one bulk two of them leave
 * the support as a pair known from the sum and the product of all four.
 */
final class MatrixDenoising {
    /**
     * Below this multiple of the splitting point the bulk at 0 is a semicircle of known weight, to a relative 1e-10.
     */
    private static final double SEPARATED = 1e-10;

    /** Below this noise and without a bulk at 0 the error is t itself, to a relative 1e-20. */
    private static final double NOISELESS = 1e-60;

    /** Sixteen units in the last place. */
    private static final double ROUNDING = 16 * Math.ulp(1.0);

    private final double kappa0;
    private final double s;

    /**
     * Prepares the denoising of one target.
     *
     * @param kappa0 κ₀ &gt; 0
     */
    MatrixDenoising(double kappa0) {
        this.kappa0 = kappa0;
        this.s = Math.sqrt(kappa0);
    }

    /**
     * The noise below which the spectrum consists of two bulks, t_c = (1 − κ₀^{1/3})³/κ₀; 0 when κ₀ ≥ 1, where there is
     * always one.
     */
    double splittingNoise() {
        return kappa0 < 1 ? Math.pow(1 - Math.cbrt(kappa0), 3) / kappa0 : 0;
    }

    /**
     * Limit of {@link #error} / t as t → 0: 2κ₀ − κ₀² when κ₀ ≤ 1, else 1; the number of degrees of freedom of S*, per
     * entry.
     */
    double dimension() {
        return kappa0 < 1 ? kappa0 * (2 - kappa0) : 1;
    }

    /**
     * The minimum mean-square error Q₀ − Q, between 0 and min(t, 1), increasing in t; error/t decreases in t.
     *
     * @param t η² = 1/Q̂, &gt; 0
     */
    double error(double t) {
        double splitting = splittingNoise();
        if (t < Math.max(SEPARATED * splitting, NOISELESS)) {
            return t * dimension();
        }
        List<Bulk> bulks = bulks(t, t < splitting);
        if (t < 1) {
            double integral = 0;
            for (Bulk bulk : bulks) {
                integral += bulk.integrate((y, a) -> a * a);
            }
            return t * (1 - 4 * t * integral);
        }
        double learned = 0;
        for (Bulk bulk : bulks) {
            learned += bulk.integrate((y, a) -> (y - 1) * (y - 1));
        }
        return 1 - kappa0 * learned;
    }

    /**
     * Moment ∫ρ xⁿ dx of the noisy spectrum, for self-checks.
     *
     * @param t η² &gt; 0
     * @param order n ≥ 0
     */
    double moment(double t, int order) {
        double sum = 0;
        for (Bulk bulk : bulks(t, t < splittingNoise())) {
            sum += bulk.integrate((y, a) -> Math.pow(2 * t * a + s * y, order));
        }
        return sum;
    }

    private List<Bulk> bulks(double t, boolean split) {
        double excess = Math.max(0, s - 1);
        double deficit = Math.max(0, 1 - s);
        double left = edge(t, excess, 1, deficit, 1, Double.POSITIVE_INFINITY);
        double right = edge(t, 1 + s, 1, 0, 1, Double.POSITIVE_INFINITY);
        if (split) {
            double peak = Math.cbrt(kappa0);
            double lowerInner = edge(t, 0, 1, deficit, -1, 1 - peak);
            // Where the bulks are about to meet, rounding must not let them overlap.
            double upperInner = Math.max(lowerInner, edge(t, deficit, -1, 0, 1, peak - s));
            return List.of(
                    new Bulk(t, left, lowerInner, (y, below, above) -> below * above * (upperInner - y) * (right - y)),
                    new Bulk(t, upperInner, right, (y, below, above) -> below * above * (y - left) * (y - lowerInner)));
        }
        // The other two roots are a pair y = centre ± √(centre² − product), outside the support or complex.
        double centre = 1 - t + 1 / kappa0 - (left + right) / 2;
        double product = t / left * (t / right);
        double separation = product - centre * centre;
        BulkFactor factor = (y, below, above) -> below * above * Math.abs((y - centre) * (y - centre) + separation);
        if (left < centre && centre < right) {
            // Nearly splitting: the pair is close to the middle of the support, so the middle becomes an end.
            List<Bulk> halves = new ArrayList<>(2);
            halves.add(new Bulk(t, left, centre, (y, below, above) -> factor.at(y, below, right - y)));
            halves.add(new Bulk(t, centre, right, (y, below, above) -> factor.at(y, y - left, above)));
            return halves;
        }
        return List.of(new Bulk(t, left, right, factor));
    }

    /**
     * An edge, solved from κ₀ t = (sr)² (1 − s²/p²) with r = 1/|g|; its position is y = (sr/p)².
     *
     * <p>Both sr = radiusOffset + radiusSign x and the gap p − s = gapOffset + gapSign x are given through one
     * coordinate x &gt; 0 in which the right-hand side increases, so that neither loses digits.
     */
    private double edge(double t, double radiusOffset, int radiusSign, double gapOffset, int gapSign, double upper) {
        UnivariateFunction equation = logX -> {
            double x = Math.exp(logX);
            double sr = radiusOffset + radiusSign * x;
            double gap = gapOffset + gapSign * x;
            return 2 * Math.log(sr)
                    + Math.log(gap)
                    + Math.log(gap + 2 * s)
                    - 2 * Math.log(gap + s)
                    - Math.log(kappa0)
                    - Math.log(t);
        };
        double high = Double.isFinite(upper) ? Math.log(upper) : 0;
        while (Double.isInfinite(upper) && equation.value(high) < 0) {
            high += 4;
        }
        double low = high - 4;
        while (equation.value(low) > 0) {
            low -= 16;
        }
        double excessAtUpper = equation.value(high);
        // At the splitting noise the two inner edges meet at the upper end, up to the rounding of s − 1.
        if (!(excessAtUpper > -ROUNDING / (radiusOffset + gapOffset))) {
            throw new ArithmeticException("no edge of the spectrum for kappa0 = " + kappa0 + " at the noise " + t
                    + ": the equation misses zero by " + excessAtUpper);
        }
        double x =
                Math.exp(excessAtUpper <= 0 ? high : new BrentSolver(1e-12, 1e-12, 0).solve(200, equation, low, high));
        // One Newton step without logarithms gives the last digits, which a narrow bulk needs.
        double sr = radiusOffset + radiusSign * x;
        double gap = gapOffset + gapSign * x;
        double excess = sr / t * (sr / kappa0) * gap * (gap + 2 * s) / ((gap + s) * (gap + s)) - 1;
        double slope = 2 * radiusSign / sr + gapSign * (1 / gap + 1 / (gap + 2 * s) - 2 / (gap + s));
        double correction = excess / slope;
        if (Math.abs(correction) < 1e-8 * x) {
            x -= correction;
        }
        double ratio = (radiusOffset + radiusSign * x) / (gapOffset + gapSign * x + s);
        return ratio * ratio;
    }

    /** Π_i |y − y_i| on one interval, given also the distances to its ends. */
    @FunctionalInterface
    private interface BulkFactor {
        double at(double y, double fromLower, double fromUpper);
    }

    /** A function on the support, of y and a = Re g. */
    @FunctionalInterface
    private interface SpectralFunction {
        double at(double y, double a);
    }

    /** One interval of the support, in the coordinate y. */
    private final class Bulk {
        private final double t;
        private final double lower;
        private final double upper;
        private final BulkFactor factor;

        Bulk(double t, double lower, double upper, BulkFactor factor) {
            this.t = t;
            this.lower = lower;
            this.upper = upper;
            this.factor = factor;
        }

        /** ∫ρ f dx over this interval. */
        double integrate(SpectralFunction function) {
            return DoubleExponentialRule.standard().integrate(upper - lower, (fromLower, fromUpper) -> {
                double y = fromLower < fromUpper ? lower + fromLower : upper - fromUpper;
                double radius = t + y;
                double density = s * Math.sqrt(factor.at(y, fromLower, fromUpper)) / (2 * Math.PI * radius * y);
                double stretch = s * (1 + t / (y * y)) - t / (s * radius * radius);
                double a = s / 2 * (1 + 1 / (kappa0 * radius) - 1 / y);
                return function.at(y, a) * density * stretch;
            });
        }
    }
}
