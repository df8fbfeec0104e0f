package org.attune.theory.lanes;

import jdk.incubator.vector.VectorSpecies;

/**
 * W functions V·loss(x) + |x − x̃|²/2, one in each lane, whose minima are proximals. Holds the last points evaluated;
 * not thread-safe.
 */
abstract class LaneProblem {
    static final VectorSpecies<Double> SPECIES = LaneMath.SPECIES;
    static final int SIMD = LaneMath.SIMD;
    static final int WIDTH = LaneMath.WIDTH;

    private final int dimension;

    /** x, where the next evaluation is. */
    final double[] point;

    /** x̃. */
    final double[] centre;

    /** Loss at the last point. */
    final double[] loss = new double[WIDTH];

    /** Gradient of the loss at the last point. */
    final double[] gradient;

    /** Hessian of the loss at the last point, lower triangle, row i from i(i+1)/2. */
    final double[] hessian;

    /** Derivative of the loss by a shift of the diagonal of h, at the last point. */
    final double[] diagonalDerivative = new double[WIDTH];

    /** Change of {@link #diagonalDerivative} along a step, to first order. */
    final double[] diagonalSlope = new double[WIDTH];

    LaneProblem(int dimension) {
        this.dimension = dimension;
        this.point = new double[dimension * WIDTH];
        this.centre = new double[dimension * WIDTH];
        this.gradient = new double[dimension * WIDTH];
        this.hessian = new double[packed(dimension, 0) * WIDTH];
    }

    /** Number of unknowns. */
    final int dimension() {
        return dimension;
    }

    /** Position in a packed lower triangle. */
    static int packed(int row, int column) {
        return row * (row + 1) / 2 + column;
    }

    /** Puts the data of a slot into a lane, x̃ included. */
    abstract void load(int slot, int lane);

    /** Computes {@link #loss} at {@link #point} and remembers what the derivatives need. */
    abstract void evaluate();

    /** Computes {@link #gradient}, {@link #hessian} and {@link #diagonalDerivative} at the last point. */
    abstract void differentiate();

    /**
     * Computes {@link #diagonalSlope}; {@link #differentiate} has been called at the point.
     *
     * @param step the step, shape dimension × W
     */
    abstract void slopeOfDiagonalDerivative(double[] step);
}
