package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.theory.CancellationSignal;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;
import org.attune.theory.pretraining.PretrainingOverlaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The law of actively chosen fields against plain selection from a pool, and against what defines it. */
class SelectionBoundaryTest {
    private static final double SCALE = Math.sqrt(1.5);

    private static ChannelNodes nodes(Activation activation, int tokens, int count) {
        return ChannelNodes.create(tokens, activation, new Accuracy(count, 1));
    }

    private static SelectionBoundary selection(Activation activation, ChannelNodes nodes) {
        return new SelectionBoundary(activation, nodes, CancellationSignal.NONE);
    }

    /** ‖σ(s·z) − σ(0)‖², written plainly. */
    private static double score(Activation activation, int tokens, double[] z, int offset, double s) {
        double score = 0;
        for (int a = 0; a < tokens; a++) {
            double[] row = Arrays.copyOfRange(z, offset + a * tokens, offset + (a + 1) * tokens);
            if (activation == Activation.LINEAR) {
                score += Arrays.stream(row)
                        .map(x -> x * s / tokens)
                        .map(x -> x * x)
                        .sum();
            } else {
                double largest = Arrays.stream(row).max().orElseThrow();
                double sum =
                        Arrays.stream(row).map(x -> Math.exp(s * (x - largest))).sum();
                score += Arrays.stream(row)
                        .map(x -> Math.exp(s * (x - largest)) / sum - 1.0 / tokens)
                        .map(x -> x * x)
                        .sum();
            }
        }
        return score;
    }

    /** |u|² in useful coordinates: half of ‖z‖_F², without the part along 11ᵀ where σ does not see it. */
    private static double usefulSquare(Activation activation, int tokens, double[] z, int offset) {
        double squares = 0;
        double sum = 0;
        for (int k = offset; k < offset + tokens * tokens; k++) {
            squares += z[k] * z[k];
            sum += z[k];
        }
        return (squares - (activation == Activation.SOFTMAX ? sum * sum / (tokens * tokens) : 0)) / 2;
    }

    private static double chosenSquare(Activation activation, int tokens, double rho, ChannelNodes nodes) {
        Parameters parameters = Parameters.DEFAULT
                .with(ParameterInfo.TOKENS, tokens)
                .with(ParameterInfo.DELTA, 0)
                .with(ParameterInfo.RHO, rho)
                .withActivation(activation)
                .withPrescribed(Optional.of(new PrescribedPretraining(1.5, 1.5, 1)));
        TrainingSequences chosen = FreshSelection.sequences(
                parameters, nodes, scramble -> new PretrainingOverlaps(1.5, 1, 0), CancellationSignal.NONE);
        double sum = 0;
        for (int node = 0; node < nodes.count(); node++) {
            sum += chosen.weights()[node] * usefulSquare(activation, tokens, chosen.models(), node * tokens * tokens);
        }
        return sum / nodes.count();
    }

    private static double threshold(Activation activation, double rho, ChannelNodes nodes) {
        SelectionBoundary selection = selection(activation, nodes);
        return IntStream.range(0, ChannelNodes.SCRAMBLES)
                .mapToDouble(scramble -> selection.find(scramble, SCALE, rho).threshold())
                .average()
                .orElseThrow();
    }

    /** THEORY, section 5: plain selection from a pool of several times 8192 sequences, Q = 1.5, T = 3. */
    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 0.5, 4.69, 0.6445",
        "SOFTMAX, 0.04, 1.366, 0.2050",
        "LINEAR, 0.5, 5.03, 1.78",
        "LINEAR, 0.04, 1.613, 0.496"
    })
    void theChosenLawIsThatOfTheReference(Activation activation, double rho, double square, double threshold) {
        ChannelNodes nodes = nodes(activation, 3, 65536);
        assertThat(chosenSquare(activation, 3, rho, nodes)).isCloseTo(square, within(0.02 * square));
        assertThat(threshold(activation, rho, nodes)).isCloseTo(threshold, within(0.005 * threshold));
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTMAX, 2, 0.5",
        "SOFTMAX, 2, 0.04",
        "SOFTMAX, 4, 0.5",
        "SOFTMAX, 4, 0.04",
        "SOFTMAX, 4, 0.95",
        "LINEAR, 2, 0.3",
        "LINEAR, 4, 0.04"
    })
    void theChosenLawIsThatOfPlainSelection(Activation activation, int tokens, double rho) {
        int pool = 200_000;
        Random random = new Random(7);
        double[] squares = new double[pool];
        double[] scores = new double[pool];
        for (int n = 0; n < pool; n++) {
            double[] z = new double[tokens * tokens];
            for (int a = 0; a < tokens; a++) {
                for (int b = a; b < tokens; b++) {
                    double entry = SCALE * Math.sqrt(a == b ? 2 : 1) * random.nextGaussian();
                    z[a * tokens + b] = entry;
                    z[b * tokens + a] = entry;
                }
            }
            squares[n] = usefulSquare(activation, tokens, z, 0);
            scores[n] = score(activation, tokens, z, 0, 1);
        }
        int chosen = (int) Math.round(rho * pool);
        int[] order = IntStream.range(0, pool)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> scores[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        double square = Arrays.stream(order, 0, chosen)
                .mapToDouble(n -> squares[n])
                .average()
                .orElseThrow();
        double threshold = scores[order[chosen - 1]];
        ChannelNodes nodes = nodes(activation, tokens, 16384);
        // The share of small scores grows as score^{d/2}; the average over directions is as uncertain again.
        double dimensions = activation.usefulDimensions(tokens);
        double tolerance = 0.01 + 4 * (2 / dimensions) / Math.sqrt(chosen);
        assertThat(chosenSquare(activation, tokens, rho, nodes)).isCloseTo(square, within((0.01 + tolerance) * square));
        assertThat(threshold(activation, rho, nodes)).isCloseTo(threshold, within(tolerance * threshold));
    }

    /** One threshold for all directions, at which the share is ρ, whatever the size of the fields. */
    @Property(tries = 100)
    void allDirectionsHaveOneThreshold(
            @ForAll Activation activation,
            @ForAll @IntRange(min = 2, max = 5) int tokens,
            @ForAll @DoubleRange(min = -14, max = 7) double logOddsOfRho,
            @ForAll @DoubleRange(min = -4, max = 3) double logScale) {
        double rho = 1 / (1 + Math.exp(-logOddsOfRho));
        double scale = Math.pow(10, logScale);
        ChannelNodes nodes = nodes(activation, tokens, 256);
        SelectionBoundary selection = selection(activation, nodes);
        SelectionBoundary.Boundary boundary = selection.find(1, scale, rho);
        assertThat(Arrays.stream(boundary.probabilities()).average().orElseThrow())
                .isCloseTo(rho, within(1e-10 * rho));
        for (int k = 0; k < nodes.perScramble(); k++) {
            double[] z = field(nodes, nodes.perScramble() + k);
            double radius = boundary.radii()[k];
            if (radius < Double.POSITIVE_INFINITY) {
                assertThat(score(activation, tokens, z, 0, scale * radius))
                        .isCloseTo(boundary.threshold(), within(1e-8 * boundary.threshold()));
            } else {
                assertThat(boundary.probabilities()[k]).isEqualTo(1);
                assertThat(score(activation, tokens, z, 0, 10 * scale))
                        .isLessThanOrEqualTo((1 + 1e-12) * boundary.threshold());
            }
        }
    }

    /** Where all scores are T − 1 to within rounding their order is still known, by what they lack of it. */
    @ParameterizedTest
    @CsvSource({"1e3, 0.5", "1e6, 0.04", "1e9, 0.999999", "1e-9, 0.5", "1, 1e-12", "1, 1e-190", "1, 0.999999999999"})
    void extremesHaveABoundary(double scale, double rho) {
        ChannelNodes nodes = nodes(Activation.SOFTMAX, 3, 256);
        SelectionBoundary.Boundary boundary =
                selection(Activation.SOFTMAX, nodes).find(0, scale, rho);
        assertThat(Arrays.stream(boundary.probabilities()).average().orElseThrow())
                .isCloseTo(rho, within(1e-10 * rho));
        if (rho < 0.9) {
            assertThat(Arrays.stream(boundary.probabilities()).max().orElseThrow())
                    .isGreaterThan(Arrays.stream(boundary.probabilities()).min().orElseThrow());
        }
    }

    /** At Q = 0 all fields are the same, and which of them are chosen is left to chance. */
    @Test
    void equalFieldsAreChosenByChance() {
        ChannelNodes nodes = nodes(Activation.SOFTMAX, 3, 256);
        SelectionBoundary.Boundary boundary =
                selection(Activation.SOFTMAX, nodes).find(0, 0, 0.3);
        assertThat(boundary.probabilities()).containsOnly(0.3);
        assertThat(boundary.threshold()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0.5", "1, NaN", "Infinity, 0.5"})
    void aSearchThatFindsNothingSaysSo(double scale, double rho) {
        SelectionBoundary selection = selection(Activation.SOFTMAX, nodes(Activation.SOFTMAX, 3, 256));
        assertThatThrownBy(() -> selection.find(0, scale, rho))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching(".*(NaN|Infinity).*");
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theScoreGrowsAlongEachRay(Activation activation) {
        for (int tokens = 2; tokens <= 5; tokens++) {
            ChannelNodes nodes = nodes(activation, tokens, 256);
            SelectionScore score = new SelectionScore(activation, tokens);
            for (int node = 0; node < nodes.count(); node += 8) {
                double[] z = field(nodes, node);
                double before = Double.NEGATIVE_INFINITY;
                for (double s = 1e-5; s < 1e5; s *= 3) {
                    double level = score.level(z, 0, s);
                    double slope = score.slope();
                    assertThat(level).isGreaterThan(before);
                    assertThat(score.ofLevel(level))
                            .isCloseTo(score(activation, tokens, z, 0, s), within(1e-9 * score.ofLevel(level)));
                    double step = 1e-4;
                    double difference = score.level(z, 0, s * Math.exp(step)) - score.level(z, 0, s * Math.exp(-step));
                    assertThat(slope).isCloseTo(difference / (2 * step), within(1e-3 + 1e-4 * slope));
                    before = level;
                }
            }
        }
    }

    /** The noise of a node as a field of |u| = 1. */
    private static double[] field(ChannelNodes nodes, int node) {
        int tokens = nodes.tokens();
        double length = 0;
        for (int k = 0; k < nodes.dimension(); k++) {
            length = Math.hypot(length, nodes.noise()[node * nodes.dimension() + k]);
        }
        double[] z = new double[tokens * tokens];
        new IsometricCoordinates(tokens).toMatrix(nodes.noise(), node * nodes.dimension(), 1 / length, z);
        return z;
    }
}
