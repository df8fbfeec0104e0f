package org.attune.theory.finetuning;

import org.attune.model.Activation;
import org.attune.theory.channel.AttentionLoss;

/**
 * ‖σ(z) − σ(0)‖², by which active fine-tuning chooses sequences: the smallest first. Along each ray z = s·h it grows
 * with s. Holds its work space; not thread-safe.
 */
final class SelectionScore {
    private final AttentionLoss attention;
    private final double[] matrix;
    private final double[] origin;

    SelectionScore(Activation activation, int tokens) {
        attention = AttentionLoss.of(activation, tokens);
        matrix = new double[tokens * tokens];
        origin = new double[tokens * tokens];
        attention.activate(matrix, origin, 0);
    }

    /** The score of the field at an offset. */
    double of(double[] fields, int offset) {
        return along(fields, offset, 1);
    }

    /** The score of s times the field at an offset. */
    double along(double[] fields, int offset, double s) {
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = s * fields[offset + k];
        }
        return attention.value(matrix, origin, 0);
    }
}
