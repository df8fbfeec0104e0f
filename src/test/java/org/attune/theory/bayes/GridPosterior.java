package org.attune.theory.bayes;

import org.attune.model.Activation;

/** The posterior by brute force: sums over a regular grid of χ. Independent of the program's method, and slow. */
final class GridPosterior {
    private final int tokens;
    private final Activation activation;
    private final double fieldVariance;
    private final double noiseVariance;
    private final double range;
    private final int points;

    GridPosterior(
            int tokens, Activation activation, double fieldVariance, double noiseVariance, double range, int points) {
        this.tokens = tokens;
        this.activation = activation;
        this.fieldVariance = fieldVariance;
        this.noiseVariance = noiseVariance;
        this.range = range;
        this.points = points;
    }

    FieldPosterior.Moments moments(double[][] observation, double[] side) {
        int size = (int) Math.round(Math.pow(points, tokens));
        double[] logDensity = new double[size];
        double[] field = new double[tokens];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            moveTo(k, field);
            logDensity[k] = logDensity(field, observation, side);
            highest = Math.max(highest, logDensity[k]);
        }
        double mass = 0;
        double square = 0;
        double[] mean = new double[tokens];
        for (int k = 0; k < size; k++) {
            double weight = Math.exp(logDensity[k] - highest);
            if (weight > 0) {
                moveTo(k, field);
                mass += weight;
                for (int a = 0; a < tokens; a++) {
                    mean[a] += weight * field[a];
                    square += weight * field[a] * field[a];
                }
            }
        }
        double trace = square / mass;
        for (int a = 0; a < tokens; a++) {
            mean[a] /= mass;
            trace -= mean[a] * mean[a];
        }
        return new FieldPosterior.Moments(mean, trace);
    }

    private void moveTo(int index, double[] field) {
        int rest = index;
        for (int a = 0; a < tokens; a++) {
            field[a] = range * (2.0 * (rest % points) / (points - 1) - 1);
            rest /= points;
        }
    }

    private double logDensity(double[] field, double[][] observation, double[] side) {
        double distance = 0;
        double sum = 0;
        double norm = 0;
        for (int a = 0; a < tokens; a++) {
            distance += (field[a] - side[a]) * (field[a] - side[a]);
            for (int b = 0; b < tokens; b++) {
                double difference = observation[a][b] - field[a] * field[b];
                norm += difference * difference;
                sum += difference;
            }
        }
        if (activation == Activation.SOFTMAX) {
            norm -= sum * sum / tokens / tokens;
        }
        return -distance / (2 * fieldVariance) - norm / (4 * noiseVariance);
    }
}
