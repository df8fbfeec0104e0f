package org.attune.benchmark.theory;

import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * What one proximal for the softmax takes, counted by hand in the kernels: per Newton step one evaluation of loss,
 * gradient and Hessian, one Cholesky factor and two triangular solves; steps that are shortened, which are few, count
 * once. Additions, multiplications, comparisons and divisions are one operation each, a fused pair is two.
 *
 * @param steps Newton steps
 * @param exponentials exponentials
 * @param operations floating-point operations beside them
 * @param bytes bytes that come from and go to memory: fields, targets, nodes, and the minima known
 */
record ProximalCost(double steps, double exponentials, double operations, double bytes) {

    /**
     * One of fine-tuning.
     *
     * @param tokens T
     * @param steps Newton steps taken
     */
    static ProximalCost finetuning(int tokens, double steps) {
        double square = tokens * tokens;
        double cube = tokens * square;
        // χχᵀ, its gradient and its Hessian, beside those of the loss; then a system of T unknowns.
        double rankOne = 4 * cube + 12 * square;
        double bytes = Double.BYTES * (square + 3 * tokens);
        return new ProximalCost(steps, steps * square, steps * (softmax(tokens) + rankOne + system(tokens)), bytes);
    }

    /**
     * One of pre-training.
     *
     * @param tokens T
     * @param steps Newton steps taken
     */
    static ProximalCost pretraining(int tokens, double steps) {
        double square = tokens * tokens;
        int unknowns = IsometricCoordinates.dimension(tokens);
        // To the matrix and back, and the blocks of the Hessian put in their places.
        double coordinates = 3 * tokens * square + 3 * square;
        double bytes = Double.BYTES * (square / 2 + 3 * unknowns);
        return new ProximalCost(
                steps, steps * square, steps * (softmax(tokens) + coordinates + system(unknowns)), bytes);
    }

    /** Loss, gradient and Hessian in the attention matrix. */
    private static double softmax(int tokens) {
        double square = tokens * tokens;
        return 5 * tokens * square + 21 * square;
    }

    private static double system(int unknowns) {
        double square = unknowns * unknowns;
        return unknowns * square / 3 + 4 * square;
    }
}
