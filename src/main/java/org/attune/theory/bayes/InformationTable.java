package org.attune.theory.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attune.model.Activation;
import org.attune.model.Estimate;

/**
 * The information of one fine-tuning sample, interpolated in a table made from {@link SampledInformation}: microseconds
 * instead of seconds. Immutable.
 *
 * <p>What is tabulated is the logarithm of v α′(q, V) over its analytic form for small and large noise,
 * {@link SmallNoiseLimit}: a smooth function between −0.6 and 0.1 that vanishes at q = 1, for V → 0 and for V → ∞. It
 * is s times a polynomial, by least squares, in log V and in s = log(1 + v/V)/log(1 + 1/V), from 0 at q = 1 to 1 at q =
 * 0. Outside the range of V of the table nothing is extrapolated: the correction falls off to its known limit 0.
 */
public final class InformationTable implements FinetuningInformation {
    private final int tokens;
    private final Activation activation;
    private final double lowerNoise;
    private final double upperNoise;
    private final double[][] correction;
    private final double[][] logStandardError;
    private final SmallNoiseLimit limit;

    /**
     * A table from its coefficients.
     *
     * @param tokens T ≥ 2
     * @param lowerNoise smallest V of the table, &gt; 0
     * @param upperNoise largest V of the table
     * @param correction Chebyshev coefficients of log(v α′ / limit form)/s, rows for log V, columns for s
     * @param logStandardError the same for the logarithm of (relative standard error of α′)/s
     */
    public InformationTable(
            int tokens,
            Activation activation,
            double lowerNoise,
            double upperNoise,
            double[][] correction,
            double[][] logStandardError) {
        if (!(lowerNoise > 0 && lowerNoise < upperNoise && upperNoise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "noise range [" + lowerNoise + ", " + upperNoise + "] must be positive and increasing");
        }
        this.tokens = tokens;
        this.activation = activation;
        this.lowerNoise = lowerNoise;
        this.upperNoise = upperNoise;
        this.correction = copy(correction);
        this.logStandardError = copy(logStandardError);
        this.limit = new SmallNoiseLimit(tokens, activation);
    }

    /** T. */
    public int tokens() {
        return tokens;
    }

    /** σ. */
    public Activation activation() {
        return activation;
    }

    /** Whether V lies in the range that was sampled; outside it the analytic limits take over. */
    public boolean covers(double noiseVariance) {
        return noiseVariance >= lowerNoise && noiseVariance <= upperNoise;
    }

    @Override
    public Estimate sampleRatio(double fieldVariance, double noiseVariance) {
        if (noiseVariance == 0) {
            return Estimate.exact(limit.noiseless(1 - fieldVariance));
        }
        double inside = Math.clamp(noiseVariance, lowerNoise, upperNoise);
        // For V → 0 the first correction is of order √V, for V → ∞ of order 1/V.
        double fading = noiseVariance < lowerNoise ? Math.sqrt(noiseVariance / lowerNoise) : inside / noiseVariance;
        double logV = coordinate(lowerNoise, upperNoise, inside);
        double s = sideCoordinate(fieldVariance, noiseVariance);
        double share = (1 + s) / 2;
        double value = limit.scaledSampleRatio(fieldVariance, noiseVariance)
                / fieldVariance
                * Math.exp(fading * share * evaluate(correction, logV, s));
        return new Estimate(value, value * share * Math.exp(evaluate(logStandardError, logV, s)));
    }

    /** log V mapped to [−1, 1]. */
    static double coordinate(double lowerNoise, double upperNoise, double noiseVariance) {
        return 2 * Math.log(noiseVariance / lowerNoise) / Math.log(upperNoise / lowerNoise) - 1;
    }

    /** 2s − 1 in [−1, 1], with s = log(1 + v/V)/log(1 + 1/V). */
    static double sideCoordinate(double fieldVariance, double noiseVariance) {
        return 2 * Math.log1p(fieldVariance / noiseVariance) / Math.log1p(1 / noiseVariance) - 1;
    }

    private static double evaluate(double[][] coefficients, double x, double y) {
        double[] rows = ChebyshevSeries.basis(coefficients.length, x);
        double[] columns = ChebyshevSeries.basis(coefficients[0].length, y);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double row = 0;
            for (int j = 0; j < columns.length; j++) {
                row += coefficients[i][j] * columns[j];
            }
            sum += rows[i] * row;
        }
        return sum;
    }

    /**
     * Reads a table from the lines that {@link #format} writes; lines that start with # are comments.
     *
     * @throws IllegalArgumentException when the text is not a table
     */
    public static InformationTable parse(List<String> lines) {
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                words.addAll(Arrays.asList(line.strip().split("\\s+")));
            }
        }
        try {
            Words reader = new Words(words);
            int tokens = (int) reader.labelled("tokens");
            reader.expect("activation");
            Activation activation = Activation.parse(reader.next());
            double lower = reader.labelled("lowerNoise");
            double upper = reader.labelled("upperNoise");
            return new InformationTable(
                    tokens, activation, lower, upper, reader.matrix("correction"), reader.matrix("logStandardError"));
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            throw new IllegalArgumentException("not a table of fine-tuning information", malformed);
        }
    }

    /** The table as text. */
    public List<String> format() {
        List<String> lines = new ArrayList<>();
        lines.add("tokens " + tokens);
        lines.add("activation " + activation.jsonName());
        lines.add("lowerNoise " + lowerNoise);
        lines.add("upperNoise " + upperNoise);
        append(lines, "correction", correction);
        append(lines, "logStandardError", logStandardError);
        return lines;
    }

    private static void append(List<String> lines, String name, double[][] matrix) {
        lines.add(name + " " + matrix.length + " " + matrix[0].length);
        for (double[] row : matrix) {
            StringBuilder line = new StringBuilder();
            for (double entry : row) {
                line.append(String.format(Locale.ROOT, "%+.7f ", entry));
            }
            lines.add(line.toString().strip());
        }
    }

    private static double[][] copy(double[][] matrix) {
        double[][] result = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = matrix[i].clone();
        }
        return result;
    }

    /** Words of a table, read one after the other. */
    private static final class Words {
        private final List<String> words;
        private int position;

        Words(List<String> words) {
            this.words = words;
        }

        String next() {
            return words.get(position++);
        }

        void expect(String word) {
            String found = next();
            if (!found.equals(word)) {
                throw new IllegalArgumentException("expected \"" + word + "\" but found \"" + found + '"');
            }
        }

        double labelled(String label) {
            expect(label);
            return Double.parseDouble(next());
        }

        double[][] matrix(String label) {
            expect(label);
            double[][] matrix = new double[Integer.parseInt(next())][Integer.parseInt(next())];
            for (double[] row : matrix) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = Double.parseDouble(next());
                }
            }
            return matrix;
        }
    }
}
