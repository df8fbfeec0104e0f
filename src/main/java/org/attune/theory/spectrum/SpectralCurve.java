package org.attune.theory.spectrum;

import java.util.List;

/**
 * The algebraic curve of the noisy target spectrum in coordinates in which nothing cancels.
 *
 * <p>With s = √κ₀, H = η²κ₀ and g = s/ν, the cubic of the Stieltjes transform is
 *
 * <pre>  s z = κ₀ + ν + κ₀/(ν−1) + H/ν ,</pre>
 *
 * so ν acts like a subordination function between two point charges, κ₀ at 1 and H at 0: above the spectrum's inside, ν
 * runs on the line κ₀/|ν−1|² + H/|ν|² = 1 in the upper half plane (two near circles, or one line around both), and
 * outside the spectrum it is real. The cubic's third root τ then lies in (0,1), and the triangle 0, 1, ν has the sides
 * |ν|² = H/τ and |ν−1|² = κ₀/(1−τ). It is represented by its odds q = τ/(1−τ), which keep their digits at both ends.
 * See P. Biane, On the free convolution with a semi-circular distribution, Indiana Univ. Math. J. 46 (1997), for ν as
 * coordinate of such spectra.
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
        this.edges = findEdges();
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

    /** The point of the curve above x+i0. */
    CurvePoint at(double x) {
        Edge edge = nearestEdge(x);
        double odds = solveOdds(x).odds();
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
            double value = noise / q + q * (1 - kappa0 - kappa0 * q) / (1 + q) - target;
            double derivative = 1 / ((1 + q) * (1 + q)) - kappa0 - noise / (q * q);
            if (value > 0) {
                low = q;
            } else {
                high = q;
            }
            double next = q - value / derivative;
            if (!(next >= low && next <= high)) {
                next = Math.sqrt(low) * Math.sqrt(high);
            }
            if (Math.abs(next - q) <= 4 * Math.ulp(q)) {
                return new OddsRoot(next, evaluations);
            }
            q = next;
        }
        return new OddsRoot(q, MAXIMAL_STEPS);
    }

    /** x at the curve's point with the given odds. */
    double position(double odds) {
        return (noise / odds + odds * (1 - kappa0 - kappa0 * odds) / (1 + odds) + noise) / scale;
    }

    /** Positive root of H/q − κ₀q = b. */
    private double quadraticOdds(double b) {
        double root = Math.sqrt(b * b + 4 * kappa0 * noise);
        return b > 0 ? 2 * noise / (b + root) : (root - b) / (2 * kappa0);
    }

    private Edge nearestEdge(double x) {
        Edge nearest = edges.get(0);
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(x - edges.get(i).position()) < Math.abs(x - nearest.position())) {
                nearest = edges.get(i);
            }
        }
        return nearest;
    }

    private List<Edge> findEdges() {
        double above = CriticalPoints.outer(kappa0, noise);
        double below = CriticalPoints.outer(noise, kappa0);
        Edge highest = edge(1 + above, above, 1);
        Edge lowest = edge(-below, -1 - below, -1);
        if (!CriticalPoints.innerExist(kappa0, noise)) {
            return List.of(lowest, highest);
        }
        double fromZero = CriticalPoints.inner(noise, kappa0);
        double fromOne = CriticalPoints.inner(kappa0, noise);
        return List.of(lowest, edge(fromZero, fromZero - 1, 1), edge(1 - fromOne, -fromOne, -1), highest);
    }

    private Edge edge(double nu, double nuMinusOne, int outward) {
        return new Edge(position(kappa0, eta, nu, nuMinusOne), nu, nuMinusOne, outward);
    }

    /** x at a real ν, written so that the small lower edge near κ₀ = 1 keeps its digits. */
    static double position(double kappa0, double eta, double nu, double nuMinusOne) {
        double scale = Math.sqrt(kappa0);
        return nu * (nuMinusOne + kappa0) / (scale * nuMinusOne) + eta * eta * scale / nu;
    }
}
