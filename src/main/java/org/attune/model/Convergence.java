package org.attune.model;

/**
 * How a fixed point was reached.
 *
 * @param status what the numbers are worth
 * @param iterations evaluations of the fixed-point map
 * @param residual largest relative change that one more undamped application of the map makes to an order parameter;
 *     dimensionless, ≥ 0. That of a pre-training answer is at most 1e-6; that of fine-tuning at most a quarter of the
 *     standard error with which the nodes know the equations, and the numbers are carried on from there to the solution
 *     to first order
 */
public record Convergence(Status status, int iterations, double residual) {
    /** A state that is known exactly and needs no iteration. */
    public static Convergence exact(Status status) {
        return new Convergence(status, 0, 0);
    }
}
