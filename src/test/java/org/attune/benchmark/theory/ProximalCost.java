package org.attune.benchmark.theory;

import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * What one proximal for the softmax takes, counted by hand in the vector kernels; the scalar ones do the same by more
 * operations. A descent of n Newton steps evaluates the loss n + 1 times, and n times its derivatives and a triangular
 * factor; steps that are shortened, which are few, count once. Additions, multiplications, comparisons and divisions
 * are one operation each, a fused pair is two.
 *
 * @param steps Newton steps
 * @param exponentials exponentials
 * @param operations floating-point operations beside them
 * @param bytes bytes that come from and go to memory: fields, targets, nodes, and the minima known
 */
record ProximalCost(double steps, double exponentials, double operations, double bytes) {

    /**
     * One proximal.
     *
     * @param stage of which stage
     * @param tokens T
     * @param steps Newton steps taken
     * @param descents starting points descended from, at least
     */
    static ProximalCost of(Stage stage, int tokens, double steps, int descents) {
        double square = tokens * tokens;
        double evaluations = steps + descents;
        return switch (stage) {
            case FINETUNING ->
                new ProximalCost(
                        steps,
                        evaluations * square,
                        evaluations * (evaluation(tokens) + 2 * square)
                                + steps * (rankOneDerivatives(tokens) + system(tokens)),
                        Double.BYTES * (square + 3 * tokens));
            case PRETRAINING -> {
                int unknowns = IsometricCoordinates.dimension(tokens);
                yield new ProximalCost(
                        steps,
                        evaluations * square,
                        evaluations * (evaluation(tokens) + square)
                                + steps * (extensiveRankDerivatives(tokens) + system(unknowns)),
                        Double.BYTES * (square / 2 + 3 * unknowns));
            }
        };
    }

    /** Softmax of T rows and squared distance to the target. */
    private static double evaluation(int tokens) {
        double square = tokens * tokens;
        return 9 * square + 2 * tokens;
    }

    /** Gradient and Hessian of the loss in χ. */
    private static double rankOneDerivatives(int tokens) {
        double square = tokens * tokens;
        return 2 * tokens * square + 38 * square + 7 * tokens;
    }

    /** Gradient and Hessian of the loss in u. */
    private static double extensiveRankDerivatives(int tokens) {
        double square = tokens * tokens;
        return 2 * tokens * square + 16 * square + tokens;
    }

    /** Factor, two triangular solves, and the bookkeeping of a step. */
    private static double system(int unknowns) {
        double square = unknowns * unknowns;
        return unknowns * square / 3 + 5 * square + 20 * unknowns;
    }
}
