package org.attune.theory.fixedpoint;

/** Where a fixed-point iteration stopped; immutable. */
public final class FixedPoint {
    private final double[] x;
    private final double residual;
    private final int iterations;
    private final boolean converged;

    /**
     * A point.
     *
     * @param residual largest mismatch of the equations there
     * @param iterations evaluations that it took
     * @param converged whether the residual is within the tolerance
     */
    public FixedPoint(double[] x, double residual, int iterations, boolean converged) {
        this.x = x.clone();
        this.residual = residual;
        this.iterations = iterations;
        this.converged = converged;
    }

    /** A copy of the best point found. */
    public double[] x() {
        return x.clone();
    }

    /** max_i |F(x)_i − x_i| at that point. */
    public double residual() {
        return residual;
    }

    /** Evaluations of F. */
    public int iterations() {
        return iterations;
    }

    /** Whether the residual is within the tolerance. */
    public boolean converged() {
        return converged;
    }

    /** The same point, reached with more evaluations before. */
    public FixedPoint after(int earlierIterations) {
        return new FixedPoint(x, residual, earlierIterations + iterations, converged);
    }
}
