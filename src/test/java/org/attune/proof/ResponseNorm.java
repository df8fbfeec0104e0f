package org.attune.proof;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.attune.model.Activation;

/**
 * The norm in the stability of pre-training, ‖(V∇²Ψ)⁻¹ + I‖², for the softmax and a V so small that the proximal is z̃
 * itself; the Hessian of the loss is taken by differences.
 */
final class ResponseNorm {
    private static final double STEP = 1e-3;

    private final int tokens;
    private final int dimension;
    private final double inverseCurvature;
    private final RealMatrix hessian;

    ResponseNorm(FieldLaw.Fields fields, double inverseCurvature) {
        this.tokens = fields.label().length;
        this.dimension = tokens * (tokens + 1) / 2;
        this.inverseCurvature = inverseCurvature;
        this.hessian = hessian(fields);
    }

    /** As Eq. (75), arXiv:2606.05899, has it: in the entries h_ab, a ≤ b, where Ψ's ridge is 1/(2V(1+δ_ab)). */
    double inEntries() {
        return norm(hessian, ridge(0.5));
    }

    /** In u, h_aa = √2 u_aa and h_ab = u_ab, where the ridge is 1/(2V) for all. */
    double inIsometricCoordinates() {
        RealMatrix scale = ridge(Math.sqrt(2));
        return norm(scale.multiply(hessian).multiply(scale), ridge(1));
    }

    private double norm(RealMatrix lossHessian, RealMatrix ridge) {
        RealMatrix response = new LUDecomposition(
                        lossHessian.scalarMultiply(inverseCurvature).add(ridge))
                .getSolver()
                .getInverse();
        double norm = MatrixUtils.createRealIdentityMatrix(dimension)
                .subtract(response)
                .getFrobeniusNorm();
        return norm * norm;
    }

    /** A diagonal matrix with a value for the entries h_aa and 1 for the others. */
    private RealMatrix ridge(double diagonal) {
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(dimension);
        for (int a = 0; a < tokens; a++) {
            matrix.setEntry(a, a, diagonal);
        }
        return matrix;
    }

    private RealMatrix hessian(FieldLaw.Fields fields) {
        double[][] map = Attention.map(Activation.SOFTMAX, fields.label());
        RealMatrix result = new Array2DRowRealMatrix(dimension, dimension);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double sum = 0;
                for (int sign = 0; sign < 4; sign++) {
                    double first = (sign & 1) == 0 ? STEP : -STEP;
                    double second = (sign & 2) == 0 ? STEP : -STEP;
                    double[][] moved = Attention.combine(1, fields.model(), 0, fields.model());
                    move(moved, i, first);
                    move(moved, j, second);
                    sum += Math.signum(first * second)
                            * Attention.distance(Attention.map(Activation.SOFTMAX, moved), map);
                }
                result.setEntry(i, j, sum / (4 * STEP * STEP));
            }
        }
        return result;
    }

    /** Moves the entry of an index: the diagonal first, then the rows above it. */
    private void move(double[][] matrix, int index, double step) {
        if (index < tokens) {
            matrix[index][index] += step;
            return;
        }
        int rest = index - tokens;
        int row = 0;
        while (rest >= tokens - 1 - row) {
            rest -= tokens - 1 - row;
            row++;
        }
        int column = row + 1 + rest;
        matrix[row][column] += step;
        matrix[column][row] += step;
    }
}
