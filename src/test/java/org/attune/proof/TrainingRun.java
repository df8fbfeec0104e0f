package org.attune.proof;

import java.util.Arrays;
import java.util.Comparator;
import org.attune.model.Activation;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/**
 * One training run of the rank-one update at finite dimension D, on sequences of independent standard normal tokens
 * with synthetic fields (z*, z) of the test law: the fine-tuning loss of Eq. (4), arXiv:2606.05899, written with
 * attention maps, minimised from several random starts.
 *
 * @param self q
 * @param overlap |o_w|
 * @param testError E′
 * @param trainError L′
 * @param objective minimised objective over the number of sequences
 */
record TrainingRun(double self, double overlap, double testError, double trainError, double objective) {
    private static final int STARTS = 3;
    private static final int TEST_SEQUENCES = 40_000;

    /** Draws the fields of one training sequence. */
    @FunctionalInterface
    interface TrainingLaw {
        FieldLaw.Fields draw(Draws draws);
    }

    /**
     * What is trained.
     *
     * @param activation σ
     * @param tokens T
     * @param training law of the fields of candidate sequences
     * @param testing law of the fields of test sequences
     * @param alphaPrime α′
     * @param lambdaPrime λ′
     * @param beta the frozen field is βz
     * @param rho of N′/ρ candidates those N′ with the smallest ‖σ(βz) − σ(0)‖² are trained on
     */
    record Task(
            Activation activation,
            int tokens,
            TrainingLaw training,
            FieldLaw testing,
            double alphaPrime,
            double lambdaPrime,
            double beta,
            double rho) {
        /** The task that a prediction is about, with training fields found apart from it. */
        static Task of(Prediction prediction) {
            Parameters parameters = prediction.parameters();
            double q = prediction.pretraining().self().value();
            double m = prediction.pretraining().target().value();
            double variance = parameters.labelVariance();
            FieldLaw law = new FieldLaw(variance, q, m);
            return new Task(
                    parameters.activation(),
                    parameters.tokens(),
                    parameters.reuse() ? trainLaw(prediction) : draws -> law.draw(draws, parameters.tokens()),
                    law,
                    parameters.alphaPrime(),
                    parameters.lambdaPrime(),
                    parameters.beta(),
                    parameters.rho());
        }

        /** Fields of reused sequences are the proximals of pre-training, found by search over a grid. */
        private static TrainingLaw trainLaw(Prediction prediction) {
            Parameters parameters = prediction.parameters();
            double q = prediction.pretraining().self().value();
            double m = prediction.pretraining().target().value();
            double v = prediction
                    .pretraining()
                    .training()
                    .orElseThrow()
                    .inverseCurvature()
                    .value();
            return draws -> {
                ExtensiveRankTask task = ExtensiveRankTask.draw(
                        draws, parameters.activation(), parameters.tokens(), parameters.labelVariance());
                return new FieldLaw.Fields(
                        ExtensiveRankTask.matrix(task.label()), ExtensiveRankTask.matrix(task.proximal(q, m, v)));
            };
        }

        /** βz. */
        double[][] frozen(FieldLaw.Fields fields) {
            return Attention.combine(beta, fields.model(), 0, fields.model());
        }

        FieldLaw.Fields[] chosen(Draws draws, int count) {
            FieldLaw.Fields[] candidates = new FieldLaw.Fields[(int) Math.round(count / rho)];
            Arrays.setAll(candidates, n -> training.draw(draws));
            double[][] flat = Attention.map(activation, new double[tokens][tokens]);
            Arrays.sort(
                    candidates,
                    Comparator.comparingDouble(
                            fields -> Attention.distance(Attention.map(activation, frozen(fields)), flat)));
            return Arrays.copyOf(candidates, count);
        }
    }

    /** Trains once. */
    static TrainingRun of(Task task, int dimension, long seed) {
        Draws draws = new Draws(seed);
        int count = (int) Math.round(task.alphaPrime() * dimension);
        double[] target = draws.vector(dimension);
        double norm = Math.sqrt(Draws.dot(target, target) / dimension);
        target = Draws.combine(1 / norm, target, 0, target);
        FieldLaw.Fields[] chosen = task.chosen(draws, count);
        double[][][] fields = new double[count][][];
        double[][][] maps = new double[count][][];
        double[][][] sequences = new double[count][task.tokens()][];
        for (int n = 0; n < count; n++) {
            for (int a = 0; a < task.tokens(); a++) {
                sequences[n][a] = draws.vector(dimension);
            }
            double[] projection = projection(sequences[n], target);
            maps[n] = Attention.map(task.activation(), Attention.updated(chosen[n].label(), projection, 1));
            fields[n] = task.frozen(chosen[n]);
        }
        double lowest = Double.POSITIVE_INFINITY;
        double[] best = new double[0];
        for (int start = 0; start < STARTS; start++) {
            double[] point = draws.vector(dimension);
            double value =
                    Lbfgs.minimise((w, gradient) -> objective(task, sequences, fields, maps, w, gradient), point);
            if (value < lowest) {
                lowest = value;
                best = point;
            }
        }
        double q = Draws.dot(best, best) / dimension;
        double m = Draws.dot(best, target) / dimension;
        double train = (lowest - task.lambdaPrime() * q * dimension) / count;
        return new TrainingRun(q, Math.abs(m) / Math.sqrt(q), testError(task, draws, q, m), train, lowest / count);
    }

    /** χ = D^{-1/2} X w. */
    private static double[] projection(double[][] sequence, double[] weights) {
        double[] result = new double[sequence.length];
        for (int a = 0; a < result.length; a++) {
            result[a] = Draws.dot(sequence[a], weights) / Math.sqrt(weights.length);
        }
        return result;
    }

    private static double objective(
            Task task, double[][][] sequences, double[][][] fields, double[][][] maps, double[] w, double[] gradient) {
        int dimension = w.length;
        double q = Draws.dot(w, w) / dimension;
        double sum = task.lambdaPrime() * q * dimension;
        double centre = 0;
        Arrays.fill(gradient, 0);
        for (int n = 0; n < sequences.length; n++) {
            double[] vector = projection(sequences[n], w);
            double[][] map = Attention.map(task.activation(), Attention.updated(fields[n], vector, q));
            sum += Attention.distance(map, maps[n]);
            double[][] slope = slope(task.activation(), map, maps[n]);
            for (int a = 0; a < vector.length; a++) {
                double byVector = 0;
                for (int b = 0; b < vector.length; b++) {
                    byVector += (slope[a][b] + slope[b][a]) * vector[b];
                }
                centre -= slope[a][a];
                double amount = byVector / Math.sqrt(dimension);
                double[] token = sequences[n][a];
                for (int i = 0; i < dimension; i++) {
                    gradient[i] += amount * token[i];
                }
            }
        }
        double byWeights = 2 * task.lambdaPrime() + 2 * centre / dimension;
        for (int i = 0; i < dimension; i++) {
            gradient[i] += byWeights * w[i];
        }
        return sum;
    }

    /** ∂‖σ(h) − t‖²/∂h_ab. */
    private static double[][] slope(Activation activation, double[][] map, double[][] target) {
        int tokens = map.length;
        double[][] result = new double[tokens][tokens];
        for (int a = 0; a < tokens; a++) {
            double mean = 0;
            for (int b = 0; b < tokens; b++) {
                mean += map[a][b] * (map[a][b] - target[a][b]);
            }
            for (int b = 0; b < tokens; b++) {
                double residual = map[a][b] - target[a][b];
                result[a][b] =
                        activation == Activation.SOFTMAX ? 2 * map[a][b] * (residual - mean) : 2 * residual / tokens;
            }
        }
        return result;
    }

    /** E′ on new sequences, where (χ*, χ) is exactly Gaussian with covariance (1, m; m, q). */
    private static double testError(Task task, Draws draws, double q, double m) {
        Average error = new Average();
        for (int n = 0; n < TEST_SEQUENCES; n++) {
            FieldLaw.Fields fields = task.testing().draw(draws, task.tokens());
            double[] target = draws.vector(task.tokens());
            double[] vector = Draws.combine(m, target, Math.sqrt(q - m * m), draws.vector(task.tokens()));
            error.add(Attention.distance(
                    Attention.map(task.activation(), Attention.updated(task.frozen(fields), vector, q)),
                    Attention.map(task.activation(), Attention.updated(fields.label(), target, 1))));
        }
        return error.mean();
    }
}
