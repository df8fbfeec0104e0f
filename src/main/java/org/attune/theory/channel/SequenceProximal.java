package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.gaussian.IsometricCoordinates;

/** The exact pre-training proximal of single sequences, given as matrices: the lowest minimum. Not thread-safe. */
final class SequenceProximal {
    private final Activation activation;
    private final int tokens;
    private final IsometricCoordinates coordinates;
    private final AttentionLoss attention;
    private final ExtensiveRankProblem problem;
    private final SafeguardedNewton newton;
    private final double[] matrix;
    private final double[] target;
    private final double[] labelPoint;
    private final double[] first;
    private final double[] second;

    SequenceProximal(Activation activation, int tokens) {
        int dimension = IsometricCoordinates.dimension(tokens);
        this.activation = activation;
        this.tokens = tokens;
        this.coordinates = new IsometricCoordinates(tokens);
        this.attention = AttentionLoss.of(activation, tokens);
        this.problem = new ExtensiveRankProblem(activation, tokens);
        this.newton = new SafeguardedNewton(dimension);
        this.matrix = new double[tokens * tokens];
        this.target = new double[tokens * tokens];
        this.labelPoint = new double[dimension];
        this.first = new double[dimension];
        this.second = new double[dimension];
    }

    /** Replaces the model field h(ũ) at an offset by h(u), the label field h(u*) standing at the same offset. */
    void replace(double[] labels, double[] models, int offset, double inverseCurvature) {
        if (activation == Activation.LINEAR) {
            double c = 4 * inverseCurvature / (tokens * (double) tokens);
            for (int k = offset; k < offset + matrix.length; k++) {
                models[k] += c / (1 + c) * (labels[k] - models[k]);
            }
            return;
        }
        System.arraycopy(labels, offset, matrix, 0, matrix.length);
        attention.activate(matrix, target, 0);
        coordinates.toVector(labels, offset, labelPoint);
        coordinates.toVector(models, offset, problem.centre);
        problem.setTarget(target, 0);
        problem.inverseCurvature = inverseCurvature;
        System.arraycopy(problem.centre, 0, first, 0, first.length);
        System.arraycopy(labelPoint, 0, second, 0, second.length);
        double fromCentre = newton.minimise(problem, first);
        double fromLabel = newton.minimise(problem, second);
        coordinates.toMatrix(fromLabel < fromCentre ? second : first, 0, 1, matrix);
        System.arraycopy(matrix, 0, models, offset, matrix.length);
    }
}
