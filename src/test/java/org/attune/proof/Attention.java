package org.attune.proof;

import org.attune.model.Activation;

/** Attention maps written out entry by entry, apart from the program's own. */
final class Attention {
    private Attention() {}

    /** σ(h). */
    static double[][] map(Activation activation, double[][] h) {
        int tokens = h.length;
        double[][] result = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            // Without the shift by h_aa large fields would overflow.
            double sum = 0;
            for (int b = 0; b < tokens; b++) {
                sum += Math.exp(h[a][b] - h[a][a]);
            }
            for (int b = 0; b < tokens; b++) {
                result[a][b] = activation == Activation.SOFTMAX ? Math.exp(h[a][b] - h[a][a]) / sum : h[a][b] / tokens;
            }
        }
        return result;
    }

    /** ‖x − y‖_F². */
    static double distance(double[][] x, double[][] y) {
        double sum = 0;
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < x.length; b++) {
                sum += (x[a][b] - y[a][b]) * (x[a][b] - y[a][b]);
            }
        }
        return sum;
    }

    /** z + χχᵀ − qI. */
    static double[][] updated(double[][] z, double[] vector, double q) {
        int tokens = z.length;
        double[][] result = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                result[a][b] = z[a][b] + vector[a] * vector[b] - (a == b ? q : 0);
            }
        }
        return result;
    }

    /** x·h + y·k. */
    static double[][] combine(double x, double[][] h, double y, double[][] k) {
        int tokens = h.length;
        double[][] result = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                result[a][b] = x * h[a][b] + y * k[a][b];
            }
        }
        return result;
    }
}
