package org.attune.theory.fixedpoint;

/** A map F of R^n to itself whose fixed point is sought. */
@FunctionalInterface
public interface FixedPointMap {
    /**
     * Evaluates the map.
     *
     * @param x argument, length n; not to be changed
     * @param result receives F(x); entries that are not finite say that x is outside the domain
     */
    void apply(double[] x, double[] result);
}
