package org.attune.theory.spectrum;

/**
 * Real solutions of κ₀/(ν−1)² + H/ν² = 1, where the spectral curve turns.
 *
 * <p>With ψ the left-hand side, 1/√ψ is concave between the poles, because it is the harmonic mean of functions linear
 * in |ν−1| and |ν|; and nearly linear. Newton's method on 1/√ψ = 1, started where 1/√ψ &lt; 1 on the rising side, thus
 * converges from one side and in a handful of steps for whatever κ₀ and H.
 */
final class CriticalPoints {
    /** Newton needs about 5 steps, and some 30 where two critical points merge. */
    private static final int MAXIMAL_STEPS = 100;

    private CriticalPoints() {}

    /**
     * Distance of the outermost critical point from the nearer of the two poles.
     *
     * @param near weight of the nearer pole, κ₀ for the upper edge, H for the lowest
     * @param far weight of the pole one unit further inside
     */
    static double outer(double near, double far) {
        double p = Math.max(Math.sqrt(near), Math.sqrt(far) - 1);
        for (int step = 0; step < MAXIMAL_STEPS; step++) {
            double a = near / (p * p);
            double b = far / ((1 + p) * (1 + p));
            double next = p + newton(a + b, -2 * (a / p + b / (1 + p)));
            if (!(next > p)) {
                return found(p, near, far);
            }
            p = next;
        }
        throw notFound(p, near, far);
    }

    /** Whether there are two critical points between the poles, that is, whether the spectrum has two bulks. */
    static boolean innerExist(double near, double far) {
        return Math.cbrt(near) + Math.cbrt(far) < 1;
    }

    /**
     * Distance of the critical point between the poles from the nearer one, when {@link #innerExist}.
     *
     * @param near weight of the pole from which the distance is measured
     * @param far weight of the other pole, at distance 1
     */
    static double inner(double near, double far) {
        double turn = Math.cbrt(near) / (Math.cbrt(near) + Math.cbrt(far));
        double p = Math.min(turn, Math.sqrt(near));
        for (int step = 0; step < MAXIMAL_STEPS; step++) {
            double a = near / (p * p);
            double b = far / ((1 - p) * (1 - p));
            double next = Math.min(turn, p + newton(a + b, -2 * (a / p - b / (1 - p))));
            if (!(next > p)) {
                return found(p, near, far);
            }
            p = next;
        }
        throw notFound(p, near, far);
    }

    private static double found(double p, double near, double far) {
        if (Double.isNaN(p)) {
            throw notFound(p, near, far);
        }
        return p;
    }

    private static ArithmeticException notFound(double p, double near, double far) {
        return new ArithmeticException("no critical point of the spectral curve was found for the weights " + near
                + " of the nearer and " + far + " of the farther pole: the last distance is " + p);
    }

    /** Newton step for ψ^{-1/2} = 1. */
    private static double newton(double psi, double derivative) {
        return 2 * psi * (1 - Math.sqrt(psi)) / derivative;
    }
}
