package org.attune.theory.channel;

/**
 * The loss for the row-wise softmax. With p = σ(h), r = p − t, s = p·r and J = diag(p) − ppᵀ in each row, the gradient
 * is 2 p∘(r − s) and the Hessian 2[diag(r − s + p) J − p (J(r + p))ᵀ].
 */
final class SoftmaxLoss implements AttentionLoss {
    private final int tokens;
    private final double[] probability;
    private final double[] residual;
    private final double[] mean;
    private final double[] transported;

    SoftmaxLoss(int tokens) {
        this.tokens = tokens;
        this.probability = new double[tokens * tokens];
        this.residual = new double[tokens * tokens];
        this.mean = new double[tokens];
        this.transported = new double[tokens];
    }

    @Override
    public void activate(double[] matrix, double[] result, int offset) {
        for (int row = 0; row < tokens; row++) {
            activateRow(matrix, row * tokens, result, offset + row * tokens);
        }
    }

    private void activateRow(double[] matrix, int start, double[] result, int offset) {
        double largest = matrix[start];
        for (int k = 1; k < tokens; k++) {
            largest = Math.max(largest, matrix[start + k]);
        }
        double sum = 0;
        for (int k = 0; k < tokens; k++) {
            double weight = Math.exp(matrix[start + k] - largest);
            result[offset + k] = weight;
            sum += weight;
        }
        double inverse = 1 / sum;
        for (int k = 0; k < tokens; k++) {
            result[offset + k] *= inverse;
        }
    }

    @Override
    public double value(double[] matrix, double[] targets, int offset) {
        double sum = 0;
        for (int row = 0; row < tokens; row++) {
            int start = row * tokens;
            activateRow(matrix, start, probability, start);
            double rowMean = 0;
            for (int k = start; k < start + tokens; k++) {
                double difference = probability[k] - targets[offset + k];
                residual[k] = difference;
                rowMean += probability[k] * difference;
                sum += difference * difference;
            }
            mean[row] = rowMean;
        }
        return sum;
    }

    @Override
    public void gradient(double[] result) {
        for (int row = 0; row < tokens; row++) {
            for (int k = row * tokens; k < (row + 1) * tokens; k++) {
                result[k] = 2 * probability[k] * (residual[k] - mean[row]);
            }
        }
    }

    @Override
    public void rowHessian(int row, double[] result) {
        int start = row * tokens;
        double weighted = 0;
        for (int k = 0; k < tokens; k++) {
            weighted += probability[start + k] * (residual[start + k] + probability[start + k]);
        }
        for (int k = 0; k < tokens; k++) {
            transported[k] = probability[start + k] * (residual[start + k] + probability[start + k] - weighted);
        }
        for (int i = 0; i < tokens; i++) {
            double p = probability[start + i];
            double slope = residual[start + i] - mean[row] + p;
            for (int j = 0; j < tokens; j++) {
                double jacobian = (i == j ? p : 0) - p * probability[start + j];
                result[i * tokens + j] = 2 * (slope * jacobian - p * transported[j]);
            }
        }
    }
}
