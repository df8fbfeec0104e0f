package org.attune.theory.fixedpoint;

/**
 * Where a fixed-point iteration stopped.
 *
 * @param x the best point found
 * @param residual max_i |F(x)_i − x_i| there
 * @param iterations evaluations of F
 * @param converged whether the residual is within the tolerance
 */
public record FixedPoint(double[] x, double residual, int iterations, boolean converged) {}
