package org.attune.theory.channel;

import java.util.Arrays;

/** The loss for the rescaled identity σ(h) = h/T. */
final class LinearLoss implements AttentionLoss {
    private final int tokens;
    private final double[] residual;

    LinearLoss(int tokens) {
        this.tokens = tokens;
        this.residual = new double[tokens * tokens];
    }

    @Override
    public void activate(double[] matrix, double[] result, int offset) {
        for (int k = 0; k < residual.length; k++) {
            result[offset + k] = matrix[k] / tokens;
        }
    }

    @Override
    public double value(double[] matrix, double[] targets, int offset) {
        double sum = 0;
        for (int k = 0; k < residual.length; k++) {
            double difference = matrix[k] / tokens - targets[offset + k];
            residual[k] = difference;
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public void gradient(double[] result) {
        for (int k = 0; k < residual.length; k++) {
            result[k] = 2 * residual[k] / tokens;
        }
    }

    @Override
    public void rowHessian(int row, double[] result) {
        Arrays.fill(result, 0);
        for (int k = 0; k < tokens; k++) {
            result[k * tokens + k] = 2.0 / (tokens * tokens);
        }
    }
}
