package org.attune.simulation;

import org.attune.model.Activation;

/**
 * σ, its squared distances and their slopes, for T × T matrices by rows; written apart from the theory's, so that the
 * runs are independent of it.
 *
 * @param activation σ
 * @param tokens T
 */
record AttentionMap(Activation activation, int tokens) {
    /** T². */
    int size() {
        return tokens * tokens;
    }

    /**
     * σ(h).
     *
     * @param result overwritten; may be the field
     */
    void apply(double[] field, double[] result) {
        if (activation == Activation.LINEAR) {
            for (int i = 0; i < field.length; i++) {
                result[i] = field[i] / tokens;
            }
            return;
        }
        for (int row = 0; row < field.length; row += tokens) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int b = 0; b < tokens; b++) {
                largest = Math.max(largest, field[row + b]);
            }
            double sum = 0;
            for (int b = 0; b < tokens; b++) {
                double weight = Math.exp(field[row + b] - largest);
                result[row + b] = weight;
                sum += weight;
            }
            for (int b = 0; b < tokens; b++) {
                result[row + b] /= sum;
            }
        }
    }

    /** ‖x − y‖_F². */
    static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return sum;
    }

    /**
     * ∂‖σ(h) − t‖_F²/∂h_ab, with h_ab and h_ba taken as independent.
     *
     * @param map σ(h)
     * @param target t
     * @param slope overwritten
     */
    void slope(double[] map, double[] target, double[] slope) {
        if (activation == Activation.LINEAR) {
            for (int i = 0; i < map.length; i++) {
                slope[i] = 2 * (map[i] - target[i]) / tokens;
            }
            return;
        }
        for (int row = 0; row < map.length; row += tokens) {
            double mean = 0;
            for (int b = row; b < row + tokens; b++) {
                mean += map[b] * (map[b] - target[b]);
            }
            for (int b = row; b < row + tokens; b++) {
                slope[b] = 2 * map[b] * (map[b] - target[b] - mean);
            }
        }
    }

    /**
     * z + χχᵀ − qI.
     *
     * @param field z
     * @param vector χ
     * @param q squared length of the weights over D
     * @param result overwritten
     */
    void update(double[] field, double[] vector, double q, double[] result) {
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                result[a * tokens + b] = field[a * tokens + b] + vector[a] * vector[b] - (a == b ? q : 0);
            }
        }
    }
}
