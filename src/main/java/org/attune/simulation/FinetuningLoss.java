package org.attune.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * The loss of fine-tuning with its ridge, Eq. (3), arXiv:2606.05899, on the attention maps: Σ_n ‖σ(βz_n + χχᵀ − qI) −
 * σ(z*_n + χ*χ*ᵀ − q₀I)‖² + λ′‖w‖², χ = D^{-1/2} X w and q = |w|²/D, as a function of w.
 */
final class FinetuningLoss implements Lbfgs.Objective {
    private final AttentionMap map;
    private final double[] sequences;
    private final double[] fields;
    private final double[] labels;
    private final double ridge;

    private FinetuningLoss(AttentionMap map, double[] sequences, double[] fields, double[] labels, double ridge) {
        this.map = map;
        this.sequences = sequences;
        this.fields = fields;
        this.labels = labels;
        this.ridge = ridge;
    }

    /**
     * The loss of chosen sequences.
     *
     * @param chosen the sequences
     * @param tokenStream for the tokens of those that have none yet
     * @param target w*
     * @param beta β
     * @param ridge λ′
     */
    static FinetuningLoss of(
            AttentionMap map,
            List<Candidate> chosen,
            GaussianStream tokenStream,
            double[] target,
            double beta,
            double ridge) {
        int dimension = target.length;
        int tokens = map.tokens();
        double[] sequences = new double[chosen.size() * tokens * dimension];
        double[] fields = new double[chosen.size() * map.size()];
        double[] labels = new double[fields.length];
        double q = Vectors.meanSquare(target);
        double[] label = new double[map.size()];
        double[] vector = new double[tokens];
        for (int n = 0; n < chosen.size(); n++) {
            Candidate candidate = chosen.get(n);
            double[] own = candidate.tokens().length == 0 ? tokenStream.vector(tokens * dimension) : candidate.tokens();
            System.arraycopy(own, 0, sequences, n * own.length, own.length);
            for (int a = 0; a < tokens; a++) {
                vector[a] = Vectors.dot(own, a * dimension, target) / Math.sqrt(dimension);
            }
            map.update(candidate.label(), vector, q, label);
            map.apply(label, label);
            System.arraycopy(label, 0, labels, n * label.length, label.length);
            for (int i = 0; i < map.size(); i++) {
                fields[n * map.size() + i] = beta * candidate.model()[i];
            }
        }
        return new FinetuningLoss(map, sequences, fields, labels, ridge);
    }

    /** N′. */
    int count() {
        return labels.length / map.size();
    }

    /** Each sequence is read once: its slope is added to the gradient while its tokens are near the processor. */
    @Override
    public double evaluate(double[] point, double[] gradient) {
        int tokens = map.tokens();
        int dimension = point.length;
        double q = Vectors.meanSquare(point);
        double root = Math.sqrt(dimension);
        double[] own = new double[map.size()];
        double[] wanted = new double[map.size()];
        double[] slope = new double[map.size()];
        double[] vector = new double[tokens];
        double loss = 0;
        double traces = 0;
        Arrays.fill(gradient, 0);
        for (int n = 0; n < count(); n++) {
            System.arraycopy(fields, n * own.length, own, 0, own.length);
            System.arraycopy(labels, n * own.length, wanted, 0, own.length);
            for (int a = 0; a < tokens; a++) {
                vector[a] = Vectors.dot(sequences, (n * tokens + a) * dimension, point) / root;
            }
            map.update(own, vector, q, own);
            map.apply(own, own);
            loss += AttentionMap.distance(own, wanted);
            map.slope(own, wanted, slope);
            for (int a = 0; a < tokens; a++) {
                traces += slope[a * tokens + a];
                double sum = 0;
                for (int b = 0; b < tokens; b++) {
                    sum += (slope[a * tokens + b] + slope[b * tokens + a]) * vector[b];
                }
                Vectors.add(sum / root, sequences, (n * tokens + a) * dimension, gradient);
            }
        }
        Vectors.add(2 * ridge - 2 * traces / dimension, point, 0, gradient);
        return loss + ridge * q * dimension;
    }

    /** L′, the mean loss without the ridge. */
    double trainError(double[] point, double value) {
        return (value - ridge * Vectors.dot(point, point)) / count();
    }
}
