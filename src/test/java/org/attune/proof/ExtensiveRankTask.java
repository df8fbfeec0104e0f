package org.attune.proof;

import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.attune.model.Activation;

/**
 * One sequence of the pre-training channel, written out from Eqs. (41)–(47), arXiv:2606.05899, in isometric
 * coordinates: h_aa = √2 u_aa, h_ab = u_ab, in the order of the diagonal and then the rows above it.
 *
 * @param activation σ
 * @param label u* = √A₀ g
 * @param noise ζ
 * @param labelVariance A₀
 */
record ExtensiveRankTask(Activation activation, double[] label, double[] noise, double labelVariance) {
    static ExtensiveRankTask draw(Draws draws, Activation activation, int tokens, double labelVariance) {
        int dimension = tokens * (tokens + 1) / 2;
        double[] label = draws.vector(dimension);
        return new ExtensiveRankTask(
                activation,
                Draws.combine(Math.sqrt(labelVariance), label, 0, label),
                draws.vector(dimension),
                labelVariance);
    }

    /** ũ = (M/A₀) u* + √B ζ. */
    double[] centre(double self, double target) {
        return Draws.combine(target / labelVariance, label, Math.sqrt(self - target * target / labelVariance), noise);
    }

    /** ‖σ(h(u)) − σ(h(u*))‖². */
    double loss(double[] point) {
        return Attention.distance(Attention.map(activation, matrix(point)), Attention.map(activation, matrix(label)));
    }

    /** u, the point of the global minimum of loss + |u − ũ|²/(2V). */
    double[] proximal(double self, double target, double inverseCurvature) {
        double[] centre = centre(self, target);
        double[][] wanted = Attention.map(activation, matrix(label));
        MultivariateFunction objective = point -> {
            double[] difference = Draws.combine(1, point, -1, centre);
            return Attention.distance(Attention.map(activation, matrix(point)), wanted)
                    + Draws.dot(difference, difference) / (2 * inverseCurvature);
        };
        return GlobalMinimum.of(objective, List.of(centre, label)).point();
    }

    /** h(u). */
    static double[][] matrix(double[] point) {
        int tokens = (int) Math.round((Math.sqrt(8.0 * point.length + 1) - 1) / 2);
        double[][] matrix = new double[tokens][tokens];
        int next = tokens;
        for (int a = 0; a < tokens; a++) {
            matrix[a][a] = Math.sqrt(2) * point[a];
            for (int b = a + 1; b < tokens; b++) {
                matrix[a][b] = point[next];
                matrix[b][a] = point[next];
                next++;
            }
        }
        return matrix;
    }
}
