package org.attune.model;

/**
 * How a fixed point was reached.
 *
 * @param status what the numbers are worth
 * @param iterations evaluations of the fixed-point map
 * @param residual largest relative change that one more undamped application of the map makes to an order parameter;
 *     dimensionless, ≥ 0. That of an answer is at most 1e-6, except where the equations of a finite number of nodes
 *     jump across their solution: there it is the jump, at most 0.01 and a tenth of their standard error
 */
public record Convergence(Status status, int iterations, double residual) {
    /** A state that is known exactly and needs no iteration. */
    public static Convergence exact(Status status) {
        return new Convergence(status, 0, 0);
    }
}
