package org.attune.theory.channel;

import java.util.Arrays;
import org.attune.model.Activation;
import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * The pre-training proximal in isometric coordinates: minimise V‖σ(h(u)) − t‖_F² + |u − ũ|²/2, Eqs. (41)–(42),
 * arXiv:2606.05899.
 */
final class ExtensiveRankProblem extends ProximalProblem {
    private final int tokens;
    private final IsometricCoordinates coordinates;
    private final AttentionLoss attention;
    private final double[] matrix;
    private final double[] matrixGradient;
    private final double[] block;
    private double[] targets = new double[0];
    private int targetOffset;

    ExtensiveRankProblem(Activation activation, int tokens) {
        super(IsometricCoordinates.dimension(tokens));
        this.tokens = tokens;
        this.coordinates = new IsometricCoordinates(tokens);
        this.attention = AttentionLoss.of(activation, tokens);
        this.matrix = new double[tokens * tokens];
        this.matrixGradient = new double[tokens * tokens];
        this.block = new double[tokens * tokens];
    }

    /** Chooses t = σ(h(u*)), found row-major at an offset. */
    void setTarget(double[] newTargets, int offset) {
        targets = newTargets;
        targetOffset = offset;
    }

    @Override
    double loss(double[] point) {
        coordinates.toMatrix(point, 0, 1, matrix);
        return attention.value(matrix, targets, targetOffset);
    }

    @Override
    void lossGradient(double[] result) {
        attention.gradient(matrixGradient);
        coordinates.pullBack(matrixGradient, result);
    }

    @Override
    void lossHessian(double[] result) {
        int dimension = dimension();
        Arrays.fill(result, 0, dimension * dimension, 0);
        for (int row = 0; row < tokens; row++) {
            attention.rowHessian(row, block);
            for (int i = 0; i < tokens; i++) {
                int first = row * tokens + i;
                int target = coordinates.index(first) * dimension;
                for (int j = 0; j < tokens; j++) {
                    int second = row * tokens + j;
                    result[target + coordinates.index(second)] +=
                            coordinates.scale(first) * coordinates.scale(second) * block[i * tokens + j];
                }
            }
        }
    }

    @Override
    double diagonalDerivative() {
        double trace = 0;
        for (int a = 0; a < tokens; a++) {
            trace += matrixGradient[a * tokens + a];
        }
        return trace;
    }
}
