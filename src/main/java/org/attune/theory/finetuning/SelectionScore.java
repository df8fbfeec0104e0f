package org.attune.theory.finetuning;

import org.attune.model.Activation;

/**
 * ‖σ(z) − σ(0)‖², by which active fine-tuning chooses sequences: the smallest first.
 *
 * <p>Along each ray z = s·h, s &gt; 0, the score grows with s. The linear score is s² ‖h‖²/T². For the softmax, with p
 * the row of σ(sh) that belongs to the row η of h,
 *
 * <pre>d/ds ‖σ(sh) − σ(0)‖² = 2 Σ_rows Cov_p(p, η) ≥ 0,</pre>
 *
 * because p is an increasing function of η, and two increasing functions of one variable have no negative covariance;
 * it is 0 only where every row is constant. The score of the softmax stays below T − 1 and comes as near to it as one
 * likes on every ray on which each row has one largest entry, which is all rays but a null set; on the others its bound
 * is lower.
 *
 * <p>Scores are compared by their level, an increasing function of the score that keeps its relative accuracy at both
 * ends: log score for linear σ, log(score/(T − 1 − score)) for the softmax, whose largest scores differ by less than
 * the rounding of T − 1. The order of two scores is therefore known however large the fields are.
 *
 * <p>Holds its work space; not thread-safe.
 */
final class SelectionScore {
    /** exp of less than minus this is still far from underflow. */
    private static final double FAR = 300;

    private final boolean bounded;
    private final int tokens;
    private final double[] small;
    private final double[] exponentials;
    private double slope;

    SelectionScore(Activation activation, int tokens) {
        this.bounded = activation == Activation.SOFTMAX;
        this.tokens = tokens;
        this.small = new double[tokens];
        this.exponentials = new double[tokens];
    }

    /** The score of a level. */
    double ofLevel(double level) {
        return bounded ? (tokens - 1) / (1 + Math.exp(-level)) : Math.exp(level);
    }

    /** The level of the field at an offset; −∞ for a field that σ does not tell from 0. */
    double level(double[] fields, int offset) {
        return level(fields, offset, 1);
    }

    /** The level of s &gt; 0 times the field at an offset. */
    double level(double[] fields, int offset, double s) {
        return bounded ? softmaxLevel(fields, offset, s) : linearLevel(fields, offset, s);
    }

    /** d level / d log s at the last field; at least 0. */
    double slope() {
        return slope;
    }

    private double linearLevel(double[] fields, int offset, double s) {
        double squares = 0;
        for (int k = offset; k < offset + tokens * tokens; k++) {
            squares += fields[k] * fields[k];
        }
        slope = 2;
        return Math.log(squares) + 2 * Math.log(s / tokens);
    }

    private double softmaxLevel(double[] fields, int offset, double s) {
        // T − 1 − score is a sum of products of different probabilities, which underflow where all rows are clear-cut:
        // there they are found times exp(gap). Score and growth are found over s², which would underflow at the origin.
        double gap = Double.POSITIVE_INFINITY;
        for (int row = 0; row < tokens; row++) {
            gap = Math.min(gap, s * gap(fields, offset + row * tokens));
        }
        double score = 0;
        double rest = 0;
        double growth = 0;
        for (int row = 0; row < tokens; row++) {
            int first = offset + row * tokens;
            int largest = largest(fields, first);
            double top = fields[first + largest];
            double mean = 0;
            double centre = 0;
            for (int k = 0; k < tokens; k++) {
                double difference = fields[first + k] - top;
                double exponent = s * difference;
                if (exponent > -1) {
                    small[k] = Math.expm1(exponent);
                    exponentials[k] = 1 + small[k];
                } else {
                    exponentials[k] = Math.exp(exponent);
                    small[k] = exponentials[k] - 1;
                }
                mean += small[k] / tokens;
                centre += exponentials[k] * difference;
            }
            double sum = tokens * (1 + mean);
            centre /= sum;
            double others = 0;
            for (int k = 0; k < tokens; k++) {
                double excess = (small[k] - mean) / (s * sum);
                score += excess * excess;
                if (k != largest) {
                    double difference = fields[first + k] - top;
                    double lifted = (gap < FAR ? exponentials[k] : Math.exp(s * difference + gap)) / sum;
                    others += lifted;
                    rest += lifted * (1 - exponentials[k] / sum);
                    // Cov_p(p, η) = Cov_p(p − p_largest, η).
                    growth += lifted * -small[k] / (s * sum) * (centre - difference);
                }
            }
            rest += others / sum;
        }
        slope = 2 * growth / score * (tokens - 1) / rest;
        return Math.log(score) + 2 * Math.log(s) - Math.log(rest) + (gap < FAR ? 0 : gap);
    }

    private int largest(double[] fields, int first) {
        int largest = 0;
        for (int k = 1; k < tokens; k++) {
            if (fields[first + k] > fields[first + largest]) {
                largest = k;
            }
        }
        return largest;
    }

    /** By how much the largest entry of a row exceeds the second. */
    private double gap(double[] fields, int first) {
        double largest = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int k = first; k < first + tokens; k++) {
            second = Math.max(second, Math.min(largest, fields[k]));
            largest = Math.max(largest, fields[k]);
        }
        return largest - second;
    }
}
