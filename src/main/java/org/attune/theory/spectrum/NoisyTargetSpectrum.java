package org.attune.theory.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Interval;
import org.attune.model.ParameterException;

/**
 * Eigenvalue law μ_η of the target's matrix D^{-1/2} S* (√κ₀ times a Marchenko–Pastur law of ratio 1/κ₀) seen through
 * semicircular noise of radius 2η: the free convolution μ₀ ⊞ μ_{sc,η} of Eq. (44), arXiv:2606.05899. Dimensionless.
 *
 * <p>Its Stieltjes transform g solves η²g³ − (z+η²s)g² + (sz−s²+1)g − s = 0 with s = √κ₀. The support is one bulk, or
 * two when κ₀^{1/3} + (η²κ₀)^{1/3} &lt; 1. Mean √κ₀, second moment 1+κ₀+η². Immutable.
 */
public final class NoisyTargetSpectrum {
    private static final Interval POSITIVE = Interval.above(0);

    private final SpectralCurve curve;

    /**
     * The spectrum for a target rank ratio and a noise level.
     *
     * @param kappa0 κ₀ &gt; 0, target rank ratio P₀/D
     * @param eta η &gt; 0, noise level
     * @throws ParameterException when κ₀ or η is not a positive number
     */
    public NoisyTargetSpectrum(double kappa0, double eta) {
        requirePositive(kappa0, eta);
        curve = new SpectralCurve(kappa0, eta);
    }

    /**
     * Upper edge x₊ of μ_η without the rest of the spectrum: λ_c = M̂₀ x₊(η₀)/(2√κ) is where pre-training collapses.
     *
     * @param kappa0 κ₀ &gt; 0
     * @param eta η &gt; 0
     * @throws ParameterException when κ₀ or η is not a positive number
     */
    public static double upperEdge(double kappa0, double eta) {
        requirePositive(kappa0, eta);
        return new EdgeFinder(kappa0, eta).highest().position();
    }

    /** Edges of the support in increasing order, two or four. */
    public List<Double> edges() {
        return curve.edges().stream().map(Edge::position).toList();
    }

    /** Intervals of the support in increasing order, one or two. */
    public List<Bulk> bulks() {
        List<Bulk> bulks = new ArrayList<>(2);
        for (int i = 0; i < curve.edges().size(); i += 2) {
            bulks.add(new Bulk(edge(i), edge(i + 1)));
        }
        return List.copyOf(bulks);
    }

    /** Upper edge x₊ of the support. */
    public double upperEdge() {
        return curve.edges().getLast().position();
    }

    /**
     * Density ρ(x) = −Im g(x+i0)/π, zero outside the bulks.
     *
     * @throws ParameterException when x is not finite
     */
    public double density(double x) {
        return -stieltjes(x).imaginary() / Math.PI;
    }

    /**
     * Stieltjes transform g(x+i0): the root of the cubic with Im g &lt; 0 inside the bulks, and outside the real one
     * that vanishes at infinity or, in the gap, continues both bulks.
     *
     * @throws ParameterException when x is not finite
     */
    public StieltjesValue stieltjes(double x) {
        if (!Double.isFinite(x)) {
            throw new ParameterException("x", Double.toString(x), "a finite number");
        }
        CurvePoint nu = curve.at(x);
        double factor = curve.scale() / (nu.re() * nu.re() + nu.im() * nu.im());
        return new StieltjesValue(factor * nu.re(), -factor * nu.im());
    }

    /**
     * J(η,ε) and its derivatives, Eqs. (44), (48) and (52)–(54), arXiv:2606.05899; relative errors around 1e-14, also
     * next to a splitting point, and where J vanishes towards the upper edge x₊ as far as x₊−ε itself is known.
     *
     * @param epsilon threshold ε, any number; +∞ gives zeros
     * @throws ParameterException when ε is NaN or −∞
     */
    public ThresholdMoments moments(double epsilon) {
        requireThreshold(epsilon);
        if (epsilon >= upperEdge()) {
            return ThresholdMoments.none(1 + curve.kappa0());
        }
        if (epsilon <= edge(0)) {
            return ThresholdContour.ofWholeSpectrum(curve, epsilon);
        }
        if (curve.edges().size() == 4 && epsilon >= edge(1) && epsilon <= edge(2)) {
            return ThresholdContour.ofUpperBulk(curve, epsilon);
        }
        return ThresholdContour.integrate(curve, curve.at(epsilon), epsilon);
    }

    /**
     * ∫ ρ(x)³ dx, of the Bayes-optimal equation, Eq. (87), arXiv:2606.05899; relative error around 1e-13.
     *
     * <p>That equation subtracts nearly equal terms at large η: there the error is multiplied by (4π²/3)η⁴ ≈ 13 η⁴.
     *
     * @return a value in (0, 3/(4π²η²))
     */
    public double cubeIntegral() {
        return new SpectralQuadrature(curve).cubeIntegral();
    }

    /**
     * Averages of the divided difference of soft thresholding, of the stability criterion, Eq. (75), arXiv:2606.05899;
     * relative error below 1e-10.
     *
     * @param epsilon threshold ε, any number; +∞ gives zeros
     * @throws ParameterException when ε is NaN or −∞
     */
    public DividedDifferences dividedDifferences(double epsilon) {
        requireThreshold(epsilon);
        if (epsilon >= upperEdge()) {
            return new DividedDifferences(0, 0);
        }
        if (epsilon <= edge(0)) {
            return new DividedDifferences(1, 1);
        }
        return new SpectralQuadrature(curve)
                .dividedDifferences(epsilon, moments(epsilon).mass());
    }

    private double edge(int index) {
        return curve.edges().get(index).position();
    }

    private static void requireThreshold(double epsilon) {
        if (Double.isNaN(epsilon) || epsilon == Double.NEGATIVE_INFINITY) {
            throw new ParameterException("ε", Double.toString(epsilon), "a number");
        }
    }

    private static void requirePositive(double kappa0, double eta) {
        if (!POSITIVE.contains(kappa0)) {
            throw new ParameterException("κ₀", Double.toString(kappa0), POSITIVE.describe());
        }
        if (!POSITIVE.contains(eta)) {
            throw new ParameterException("η", Double.toString(eta), POSITIVE.describe());
        }
    }
}
