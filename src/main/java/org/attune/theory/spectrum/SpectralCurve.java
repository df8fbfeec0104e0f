package org.attune.theory.spectrum;

import java.util.List;

/**
 * The algebraic curve of the noisy target spectrum in coordinates in which nothing cancels.
 *
 * <p>With s = √κ₀, H = η²κ₀ and g = s/ν, the cubic of the Stieltjes transform is
 *
 * <pre>  s z = κ₀ + ν + κ₀/(ν−1) + H/ν ,</pre>
 *
 * that is, ν in the field of two charges, κ₀ at 1 and H at 0. For x inside the spectrum ν lies in the upper half plane
 * on κ₀/|ν−1|² + H/|ν|² = 1 (near circles around 0 and 1, or one line around both); outside it is real. The cubic's
 * third root τ is in (0,1), and the triangle 0, 1, ν has the squared sides |ν|² = H/τ and |ν−1|² = κ₀/(1−τ). It is kept
 * as its odds q = τ/(1−τ), which do not lose digits at either end.
 *
 * <p>Such a coordinate exists for every noisy spectrum: P. Biane, On the free convolution with a semi-circular
 * distribution, Indiana Univ. Math. J. 46 (1997) 705.
 */
final class SpectralCurve {
    /** About 6 Newton steps are usual; bisection takes over where two bulks merge. */
    private static final int MAXIMAL_STEPS = 200;

    private final double kappa0;
    private final double eta;
    private final double scale;
    private final double noise;
    private final List<Edge> edges;

    SpectralCurve(double kappa0, double eta) {
        this.kappa0 = kappa0;
        this.eta = eta;
        this.scale = Math.sqrt(kappa0);
        this.noise = eta * eta * kappa0;
        this.edges = new EdgeFinder(kappa0, eta).all();
    }

    double kappa0() {
        return kappa0;
    }

    double eta() {
        return eta;
    }

    /** s = √κ₀, the mean of the spectrum. */
    double scale() {
        return scale;
    }

    /** H = η²κ₀. */
    double noise() {
        return noise;
    }

    /** Edges in increasing order, two or four. */
    List<Edge> edges() {
        return edges;
    }

    /** Product of the two critical points between the lowest and the highest edge, real or a complex pair. */
    double innerProduct() {
        return noise / (-edges.getFirst().nu() * edges.getLast().nu());
    }

    /** Product of their ν−1. */
    double innerProductMinusOne() {
        return kappa0 / (-edges.getFirst().nuMinusOne() * edges.getLast().nuMinusOne());
    }

    /** The point of the curve above x+i0. */
    CurvePoint at(double x) {
        double odds = solveOdds(x).odds();
        Edge edge = reference(x, odds);
        double nu = edge.nu();
        double nuMinusOne = edge.nuMinusOne();
        // The cubic in h = ν − ν_edge, whose double root at the edge splits as x leaves it: h₁h₂ and h₁+h₂ follow from
        // the third root without subtracting large numbers, so Im ν keeps its relative precision up to the edge.
        double shift = scale * (x - edge.position());
        double third = nu > 0.5 ? -nuMinusOne - 1 / (1 + odds) : odds / (1 + odds) - nu;
        double product = shift * nu * nuMinusOne / third;
        double mean = -0.5 * (shift * (nu + nuMinusOne) + product) / third;
        double discriminant = mean * mean - product;
        if (shift * edge.outward() < 0) {
            double im = Math.sqrt(Math.max(0, -discriminant));
            return new CurvePoint(nu + mean, nuMinusOne + mean, im, odds);
        }
        double half = edge.outward() * Math.sqrt(Math.max(0, discriminant));
        double h = mean * half >= 0 ? mean + half : product / (mean - half);
        return new CurvePoint(nu + h, nuMinusOne + h, 0, odds);
    }

    /** Odds of the third root, and how often the cubic was evaluated to find it. */
    record OddsRoot(double odds, int evaluations) {}

    OddsRoot solveOdds(double x) {
        // H/q + q(1−κ₀−κ₀q)/(1+q) = s x − H decreases along the branch. As q/(1+q) is between 0 and 1, the root lies
        // between those of two quadratic equations.
        double target = scale * x - noise;
        double low = quadraticOdds(target);
        double high = quadraticOdds(target - 1);
        if (edges.size() == 4) {
            Edge gapBottom = edges.get(1);
            Edge gapTop = edges.get(2);
            if (2 * x >= gapBottom.position() + gapTop.position()) {
                high = Math.min(high, -gapBottom.nu() / gapBottom.nuMinusOne());
            } else {
                low = Math.max(low, -gapTop.nu() / gapTop.nuMinusOne());
            }
        }
        double guess = quadraticOdds(target - 0.5);
        double q = Math.clamp(quadraticOdds(target - guess / (1 + guess)), low, Math.max(low, high));
        for (int evaluations = 1; evaluations <= MAXIMAL_STEPS; evaluations++) {
            double attraction = noise / q;
            double rest = q * (1 - kappa0 - kappa0 * q) / (1 + q);
            double value = attraction + rest - target;
            double derivative = 1 / ((1 + q) * (1 + q)) - kappa0 - noise / (q * q);
            if (value > 0) {
                low = q;
            } else {
                high = q;
            }
            double next = q - value / derivative;
            // A step to an end of the range would go to and fro there where rounding hides the slope.
            if (Math.abs(next - q) > 4 * Math.ulp(q) && !(next > low && next < high)) {
                next = Math.sqrt(low) * Math.sqrt(high);
            }
            if (Math.abs(value) <= Math.ulp(attraction + Math.abs(rest) + Math.abs(target))) {
                return new OddsRoot(q, evaluations);
            }
            if (Math.abs(next - q) <= 4 * Math.ulp(q)) {
                return new OddsRoot(next, evaluations);
            }
            q = next;
        }
        throw new ArithmeticException("no point of the spectral curve was found for x = " + x + ", κ₀ = " + kappa0
                + ", η = " + eta + ": its odds are between " + low + " and " + high);
    }

    /** Odds where an edge closes a bulk, η²((ν−1)/ν)². */
    double oddsAt(Edge edge) {
        double root = eta * edge.nuMinusOne() / edge.nu();
        return root * root;
    }

    /**
     * Im ν inside the spectrum, the height of the triangle 0, 1, ν, by Heron's formula with 1−|ν−1| as one of its
     * quantities.
     */
    double height(double odds) {
        double side0 = Math.sqrt(noise * (1 + 1 / odds));
        double side1 = Math.sqrt(kappa0 * (1 + odds));
        double defect = (1 - kappa0 - kappa0 * odds) / (1 + side1);
        return 0.5
                * Math.sqrt(
                        Math.max(0, (side0 + side1 + 1) * (side0 - defect) * (side0 + defect) * (2 - side0 - defect)));
    }

    /** Positive root of H/q − κ₀q = b. */
    private double quadraticOdds(double b) {
        double root = Math.sqrt(b * b + 4 * kappa0 * noise);
        return b > 0 ? 2 * noise / (b + root) : (root - b) / (2 * kappa0);
    }

    /**
     * The edge from which the point above x is found. Inside a bulk, the nearer one in log q: at the hard edge of a
     * small η the coordinate ν changes over a tiny range of x. In the gap, the nearer one in x.
     */
    private Edge reference(double x, double odds) {
        int above = 0;
        while (above < edges.size() && edges.get(above).position() < x) {
            above++;
        }
        Edge upper = edges.get(Math.min(above, edges.size() - 1));
        Edge lower = edges.get(Math.max(above - 1, 0));
        boolean inBulk = above % 2 == 1;
        boolean nearUpper =
                inBulk ? odds / oddsAt(upper) < oddsAt(lower) / odds : upper.position() - x < x - lower.position();
        return nearUpper ? upper : lower;
    }
}
