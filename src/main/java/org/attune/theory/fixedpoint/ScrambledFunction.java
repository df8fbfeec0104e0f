package org.attune.theory.fixedpoint;

/** A fixed-point map F of R^n with further outputs, each known from several independent scrambles of a node set. */
@FunctionalInterface
public interface ScrambledFunction {
    /**
     * Evaluates map and outputs.
     *
     * @param x argument, length n
     * @return one row per scramble and a last row for all scrambles pooled; each row holds the n entries of F(x), then
     *     the outputs
     */
    double[][] evaluate(double[] x);
}
