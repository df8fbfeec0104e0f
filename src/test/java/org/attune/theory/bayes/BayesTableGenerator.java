package org.attune.theory.bayes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.attune.model.Activation;
import org.attune.model.Estimate;

/**
 * Makes the tables of fine-tuning information that the program ships. Run it as
 *
 * <pre>
 *     mvn -q test-compile exec:exec@bayes-table -Dtokens=3 -Dsigma=softmax -DtableNodes=65536
 * </pre>
 *
 * or as a main class with the arguments {@code tokens activation nodes [directory]}. One table takes from minutes
 * (linear) to an hour (softmax) on one processor at 65536 nodes per grid point.
 */
public final class BayesTableGenerator {
    private static final double LOWER_NOISE = 1e-4;
    private static final double UPPER_NOISE = 1e3;
    private static final int NOISE_POINTS = 24;
    private static final int SIDE_POINTS = 12;
    private static final int NOISE_DEGREE = 15;
    private static final int SIDE_DEGREE = 7;
    private static final int ERROR_DEGREE = 3;

    /** Relative model error that is accepted: sampled values are not weighted by more than this allows. */
    private static final double MODEL_ERROR = 2e-4;

    /** Relative standard error of one grid point that is aimed at. */
    private static final double GOAL = 1e-3;

    private BayesTableGenerator() {}

    /** One sampled point of the grid. */
    private record Sample(double logV, double side, double logRatio, double error) {}

    /** Makes one table; see the class comment. */
    public static void main(String[] arguments) throws IOException {
        int tokens = Integer.parseInt(arguments[0]);
        Activation activation = Activation.parse(arguments[1]);
        int nodes = Integer.parseInt(arguments[2]);
        Path directory = Path.of(arguments.length > 3 ? arguments[3] : "resources/org/attune/theory/bayes");
        List<Sample> samples = sample(tokens, activation, nodes);
        List<String> lines = new ArrayList<>();
        lines.add("# Information of one fine-tuning sample, made by BayesTableGenerator "
                + String.join(" ", List.of(arguments).subList(0, 3)));
        lines.addAll(fit(tokens, activation, samples).format());
        Files.createDirectories(directory);
        Files.write(
                directory.resolve("information-" + tokens + "-" + activation.jsonName() + ".txt"),
                lines,
                StandardCharsets.UTF_8);
    }

    private static List<Sample> sample(int tokens, Activation activation, int nodes) {
        SmallNoiseLimit limit = new SmallNoiseLimit(tokens, activation);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < NOISE_POINTS; i++) {
            double logV = Math.cos(Math.PI * (i + 0.5) / NOISE_POINTS);
            double noise = LOWER_NOISE * Math.pow(UPPER_NOISE / LOWER_NOISE, (1 + logV) / 2);
            for (int j = 0; j < SIDE_POINTS; j++) {
                double side = Math.cos(Math.PI * (j + 0.5) / SIDE_POINTS);
                double variance = noise * Math.expm1((1 + side) / 2 * Math.log1p(1 / noise));
                Estimate ratio = sampleRatio(tokens, activation, nodes, 1000L + samples.size(), variance, noise);
                samples.add(new Sample(
                        logV,
                        side,
                        Math.log(variance * ratio.value() / limit.scaledSampleRatio(variance, noise)),
                        ratio.standardError() / ratio.value()));
            }
        }
        return samples;
    }

    /**
     * Takes four times the nodes, at most twice, where the goal is missed. Each point has its own scrambles, so that
     * the fit averages their errors.
     */
    private static Estimate sampleRatio(
            int tokens, Activation activation, int nodes, long seed, double variance, double noise) {
        Estimate ratio = new SampledInformation(tokens, activation, nodes, seed).sampleRatio(variance, noise);
        for (int size = 4 * nodes; size <= 16 * nodes && ratio.standardError() > GOAL * ratio.value(); size *= 4) {
            ratio = new SampledInformation(tokens, activation, size, seed).sampleRatio(variance, noise);
        }
        return ratio;
    }

    private static InformationTable fit(int tokens, Activation activation, List<Sample> samples) {
        int rows = NOISE_DEGREE + 1;
        int columns = SIDE_DEGREE + 1;
        RealMatrix design = new Array2DRowRealMatrix(samples.size(), rows * columns);
        ArrayRealVector right = new ArrayRealVector(samples.size());
        for (int k = 0; k < samples.size(); k++) {
            Sample sample = samples.get(k);
            // The spread of few scrambles is itself noisy: shrink it towards the model error.
            double weight = 1 / Math.hypot(sample.error(), MODEL_ERROR);
            design.setRow(k, product(rows, columns, sample.logV(), sample.side(), weight));
            right.setEntry(k, weight * sample.logRatio());
        }
        SingularValueDecomposition decomposition = new SingularValueDecomposition(design);
        double[] solution = decomposition.getSolver().solve(right).toArray();
        double misfit =
                design.operate(new ArrayRealVector(solution)).subtract(right).getNorm();
        double chiSquared = misfit * misfit / (samples.size() - solution.length);
        System.err.printf(Locale.ROOT, "T=%d %s: chi² per degree of freedom %.2f%n", tokens, activation, chiSquared);

        RealMatrix covariance = decomposition.getCovariance(0);
        int errorSize = ERROR_DEGREE + 1;
        RealMatrix errorDesign = new Array2DRowRealMatrix(samples.size(), errorSize * errorSize);
        ArrayRealVector errorRight = new ArrayRealVector(samples.size());
        double worst = 0;
        for (int k = 0; k < samples.size(); k++) {
            Sample sample = samples.get(k);
            double[] row = product(rows, columns, sample.logV(), sample.side(), 1);
            double variance = new ArrayRealVector(row).dotProduct(covariance.operate(new ArrayRealVector(row)));
            double error = Math.sqrt(variance * Math.max(1, chiSquared));
            worst = Math.max(worst, error);
            errorDesign.setRow(k, product(errorSize, errorSize, sample.logV(), sample.side(), 1));
            errorRight.setEntry(k, Math.log(error));
        }
        System.err.printf(Locale.ROOT, "largest relative standard error %.1e%n", worst);
        double[] errorSolution = new SingularValueDecomposition(errorDesign)
                .getSolver()
                .solve(errorRight)
                .toArray();
        return new InformationTable(
                tokens,
                activation,
                LOWER_NOISE,
                UPPER_NOISE,
                reshape(solution, rows, columns),
                reshape(errorSolution, errorSize, errorSize));
    }

    private static double[] product(int rows, int columns, double x, double y, double weight) {
        double[] alongRows = ChebyshevSeries.basis(rows, x);
        double[] alongColumns = ChebyshevSeries.basis(columns, y);
        double[] result = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[i * columns + j] = weight * alongRows[i] * alongColumns[j];
            }
        }
        return result;
    }

    private static double[][] reshape(double[] flat, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(flat, i * columns, matrix[i], 0, columns);
        }
        return matrix;
    }
}
