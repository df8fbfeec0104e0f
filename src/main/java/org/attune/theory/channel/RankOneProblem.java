package org.attune.theory.channel;

import org.attune.model.Activation;

/** The fine-tuning proximal: minimise v‖σ(z + χχᵀ − qI) − t‖_F² + |χ − χ̃|²/2, Eqs. (63)–(64), arXiv:2606.05899. */
final class RankOneProblem extends ProximalProblem {
    private final int tokens;
    private final AttentionLoss attention;
    private final double[] matrix;
    private final double[] matrixGradient;
    private final double[] block;
    private final double[] current;
    private final double[] blockTimesPoint;
    private double[] fields = new double[0];
    private double[] targets = new double[0];
    private int offset;
    private double selfOverlap;

    RankOneProblem(Activation activation, int tokens) {
        super(tokens);
        this.tokens = tokens;
        this.attention = AttentionLoss.of(activation, tokens);
        this.matrix = new double[tokens * tokens];
        this.matrixGradient = new double[tokens * tokens];
        this.block = new double[tokens * tokens];
        this.current = new double[tokens];
        this.blockTimesPoint = new double[tokens];
    }

    /** Chooses the frozen field z and the target t, both row-major at an offset, and q. */
    void setSequence(double[] newFields, double[] newTargets, int newOffset, double q) {
        fields = newFields;
        targets = newTargets;
        offset = newOffset;
        selfOverlap = q;
    }

    @Override
    double loss(double[] point) {
        System.arraycopy(point, 0, current, 0, tokens);
        for (int a = 0; a < tokens; a++) {
            int row = a * tokens;
            for (int b = 0; b < tokens; b++) {
                matrix[row + b] = fields[offset + row + b] + point[a] * point[b];
            }
            matrix[row + a] -= selfOverlap;
        }
        return attention.value(matrix, targets, offset);
    }

    @Override
    void lossGradient(double[] result) {
        attention.gradient(matrixGradient);
        for (int a = 0; a < tokens; a++) {
            double sum = 0;
            for (int b = 0; b < tokens; b++) {
                sum += (matrixGradient[a * tokens + b] + matrixGradient[b * tokens + a]) * current[b];
            }
            result[a] = sum;
        }
    }

    @Override
    void lossHessian(double[] result) {
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                result[a * tokens + b] = matrixGradient[a * tokens + b] + matrixGradient[b * tokens + a];
            }
        }
        // Row a of h changes by dh_a = χ dχ_a + χ_a dχ, so its block H_a enters as D_aᵀ H_a D_a with D_a = χ e_aᵀ + χ_a
        // I.
        for (int a = 0; a < tokens; a++) {
            attention.rowHessian(a, block);
            double own = current[a];
            double quadratic = 0;
            for (int i = 0; i < tokens; i++) {
                double sum = 0;
                for (int j = 0; j < tokens; j++) {
                    sum += block[i * tokens + j] * current[j];
                }
                blockTimesPoint[i] = sum;
                quadratic += sum * current[i];
            }
            for (int i = 0; i < tokens; i++) {
                for (int j = 0; j < tokens; j++) {
                    result[i * tokens + j] += own * own * block[i * tokens + j];
                }
                result[a * tokens + i] += own * blockTimesPoint[i];
                result[i * tokens + a] += own * blockTimesPoint[i];
            }
            result[a * tokens + a] += quadratic;
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
