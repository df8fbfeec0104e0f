package org.attune.simulation;

/** Products and sums of long vectors, and of rows of matrices. */
final class Vectors {
    private Vectors() {}

    /** x·y. */
    static double dot(double[] x, double[] y) {
        return dot(x, 0, y);
    }

    /**
     * The product of a row and a vector.
     *
     * @param start where the row begins
     */
    static double dot(double[] rows, int start, double[] vector) {
        // Four sums at a time, because a processor adds to one only after the last addition to it is done.
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < vector.length; i += 4) {
            first += rows[start + i] * vector[i];
            second += rows[start + i + 1] * vector[i + 1];
            third += rows[start + i + 2] * vector[i + 2];
            fourth += rows[start + i + 3] * vector[i + 3];
        }
        for (; i < vector.length; i++) {
            first += rows[start + i] * vector[i];
        }
        return first + second + (third + fourth);
    }

    /**
     * Adds a multiple of a row.
     *
     * @param start where the row begins
     * @param sum changed
     */
    static void add(double factor, double[] rows, int start, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * rows[start + i];
        }
    }

    /** |x|²/D, the square of weights as the paper measures it. */
    static double meanSquare(double[] weights) {
        return dot(weights, weights) / weights.length;
    }
}
