package org.attune.theory.spectrum;

import java.util.List;

/**
 * The edges of the spectrum, from the critical points of its curve. These are the roots ν of
 *
 * <pre>  ν⁴ − 2ν³ + (1−κ₀−H)ν² + 2Hν − H = 0 ,        H = η²κ₀ :</pre>
 *
 * one beyond each of the poles 0 and 1, and two inner ones, real when the spectrum has a gap.
 */
final class EdgeFinder {
    private final double kappa0;
    private final double eta;
    private final double noise;

    EdgeFinder(double kappa0, double eta) {
        this.kappa0 = kappa0;
        this.eta = eta;
        this.noise = eta * eta * kappa0;
    }

    /** Edges in increasing order, two or four. */
    List<Edge> all() {
        Edge lowest = lowest();
        Edge highest = highest();
        if (!CriticalPoints.innerExist(kappa0, noise)) {
            return List.of(lowest, highest);
        }
        // One is solved for, the other follows from their products: where they merge, each is known only to the root of
        // the rounding error, but then at least their symmetric functions are right.
        double product = noise / (-lowest.nu() * highest.nu());
        double productMinusOne = kappa0 / (-lowest.nuMinusOne() * highest.nuMinusOne());
        Edge bottom;
        Edge top;
        if (noise < kappa0) {
            double nu = CriticalPoints.inner(noise, kappa0);
            bottom = edge(nu, nu - 1, 1);
            top = edge(product / nu, productMinusOne / (nu - 1), -1);
        } else {
            double complement = CriticalPoints.inner(kappa0, noise);
            top = edge(1 - complement, -complement, -1);
            bottom = edge(product / (1 - complement), -productMinusOne / complement, 1);
        }
        boolean gapIsResolved = bottom.position() < top.position();
        return gapIsResolved ? List.of(lowest, bottom, top, highest) : List.of(lowest, highest);
    }

    /** The upper edge of the spectrum, beyond the pole 1. */
    Edge highest() {
        double above = CriticalPoints.outer(kappa0, noise);
        return edge(1 + above, above, 1);
    }

    private Edge lowest() {
        double below = CriticalPoints.outer(noise, kappa0);
        return edge(-below, -1 - below, -1);
    }

    private Edge edge(double nu, double nuMinusOne, int outward) {
        // s x = κ₀ + ν + κ₀/(ν−1) + H/ν, written so that the small lower edge near κ₀ = 1 keeps its digits.
        double scale = Math.sqrt(kappa0);
        double position = nu * (nuMinusOne + kappa0) / (scale * nuMinusOne) + eta * eta * scale / nu;
        return new Edge(position, nu, nuMinusOne, outward);
    }
}
