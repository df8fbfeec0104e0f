package org.attune.proof;

import java.util.Random;

/** Gaussian draws of a seed. */
final class Draws {
    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** A standard normal number. */
    double normal() {
        return random.nextGaussian();
    }

    /** A vector of independent standard normal numbers. */
    double[] vector(int length) {
        double[] result = new double[length];
        for (int k = 0; k < length; k++) {
            result[k] = random.nextGaussian();
        }
        return result;
    }

    /** A symmetric matrix with entries of variance (1+δ_ab) · variance. */
    double[][] symmetric(int tokens, double variance) {
        double[][] result = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = a; b < tokens; b++) {
                double entry = Math.sqrt((a == b ? 2 : 1) * variance) * random.nextGaussian();
                result[a][b] = entry;
                result[b][a] = entry;
            }
        }
        return result;
    }

    /** x·first + y·second. */
    static double[] combine(double x, double[] first, double y, double[] second) {
        double[] result = new double[first.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = x * first[k] + y * second[k];
        }
        return result;
    }

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
