package org.attune.theory.gaussian;

import org.apache.commons.math3.special.Gamma;

/** The law of the length of a standard normal vector, the chi distribution. Immutable. */
public final class RadialLaw {
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_STEPS = 100;

    private final double shape;
    private final double logGamma;

    /**
     * The law.
     *
     * @param dimension d ≥ 1
     */
    public RadialLaw(int dimension) {
        this.shape = dimension / 2.0;
        this.logGamma = Gamma.logGamma(shape);
    }

    /** Probability of a length below r ≥ 0: P(d/2, r²/2), the regularised incomplete gamma function. */
    public double probability(double r) {
        double y = r * r / 2;
        return y < Double.MAX_VALUE ? Gamma.regularizedGammaP(shape, y) : 1;
    }

    /** Density of a length r ≥ 0: r^{d−1} exp(−r²/2) / (2^{d/2−1} Γ(d/2)). */
    public double density(double r) {
        double y = r * r / 2;
        return Math.exp((2 * shape - 1) * Math.log(r) - y - (shape - 1) * Math.log(2) - logGamma);
    }

    /**
     * The length below which a probability lies.
     *
     * @param probability in [0, 1); relative accuracy is kept near 0
     * @throws ArithmeticException when the search fails
     */
    public double quantile(double probability) {
        if (probability <= 0) {
            return 0;
        }
        // log P is concave in log y and lies below its asymptote a log y − log Γ(a+1): Newton's steps from the root of
        // the asymptote come from below and do not overshoot.
        double wanted = Math.log(probability);
        double logY = (wanted + logGamma + Math.log(shape)) / shape;
        for (int step = 0; step < MOST_STEPS; step++) {
            double y = Math.exp(logY);
            double value = Gamma.regularizedGammaP(shape, y);
            double slope = Math.exp(shape * logY - y - logGamma) / value;
            double change = (wanted - Math.log(value)) / slope;
            if (Math.abs(change) <= TOLERANCE * Math.max(1, Math.abs(wanted))) {
                return Math.sqrt(2 * y);
            }
            logY += change;
        }
        throw new ArithmeticException("no length of dimension " + 2 * shape + " has the probability " + probability
                + ": after " + MOST_STEPS + " steps it is " + Math.sqrt(2 * Math.exp(logY)));
    }
}
