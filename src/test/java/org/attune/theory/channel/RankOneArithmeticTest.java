package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fine-tuning proximals in lanes and one after the other: the same numbers for the same work. */
class RankOneArithmeticTest {
    private static final double LABEL_VARIANCE = 2.25;
    private static final int FUNCTIONS = 8;

    private static Stream<Arguments> cases() {
        return Stream.of(Activation.values())
                .flatMap(activation -> Stream.of(2, 3, 4, 5, 6).map(tokens -> Arguments.of(activation, tokens)));
    }

    /** Far below the mismatch at which a fixed point is taken as found while a slider moves. */
    private static final double SKETCH = 2e-6;

    @ParameterizedTest
    @MethodSource("cases")
    void lanesEqualTheScalarReference(Activation activation, int tokens) {
        // 64 slots with several descents each: lanes end and begin anew at different times.
        ChannelNodes nodes = ChannelNodes.create(tokens, activation, new Accuracy(64, 1));
        TrainingSequences sequences = sequences(activation, nodes);
        RankOneChannel scalar = new RankOneChannel(activation, nodes, sequences, 0.05, Arithmetic.SCALAR);
        RankOneChannel lanes = new RankOneChannel(activation, nodes, sequences, 0.05, Arithmetic.LANES);
        for (double v : new double[] {0.003, 0.3, 5, 1e4}) {
            for (Search search : Search.values()) {
                agree(scalar.evaluate(0.7, 0.2, v, search), lanes.evaluate(0.7, 0.2, v, search), FUNCTIONS, v, search);
            }
            agree(
                    scalar.respond(0.71, 0.19, v, Search.KNOWN_MINIMA, Precision.EXACT),
                    lanes.respond(0.71, 0.19, v, Search.KNOWN_MINIMA, Precision.EXACT),
                    FUNCTIONS,
                    v,
                    "responses");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sketchedMinimaAreGoodToSixDigits(Activation activation, int tokens) {
        ChannelNodes nodes = ChannelNodes.create(tokens, activation, new Accuracy(64, 1));
        TrainingSequences sequences = sequences(activation, nodes);
        for (double v : new double[] {0.003, 0.3, 5, 100}) {
            RankOneChannel exact = new RankOneChannel(activation, nodes, sequences, 0.05);
            RankOneChannel sketched = new RankOneChannel(activation, nodes, sequences, 0.05);
            exact.evaluate(0.7, 0.2, v, Search.USUAL_STARTS);
            sketched.evaluate(0.7, 0.2, v, Search.USUAL_STARTS);
            ScrambleAverages known = exact.evaluate(0.71, 0.21, v, Search.KNOWN_MINIMA);
            ScrambleAverages drawn = sketched.evaluate(0.71, 0.21, v, Search.KNOWN_MINIMA, Precision.SKETCHED);
            agree(known, drawn, RankOneChannel.RESPONSE_TRACE, v, "sketched", SKETCH);
            assertThat(sketched.newtonSteps()).isLessThan(exact.newtonSteps());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void minimaOfOtherNodesAreIgnored(Activation activation, int tokens) {
        ChannelNodes more = ChannelNodes.create(tokens, activation, new Accuracy(128, 1));
        RankOneChannel other = new RankOneChannel(activation, more, sequences(activation, more), 0.05);
        other.evaluate(0.7, 0.2, 0.3, Search.USUAL_STARTS);
        ChannelNodes nodes = ChannelNodes.create(tokens, activation, new Accuracy(64, 1));
        RankOneChannel warned = channel(activation, nodes, other.knownMinima());
        RankOneChannel fresh = channel(activation, nodes, KnownMinima.NONE);
        warned.evaluate(0.7, 0.2, 0.3, Search.KNOWN_MINIMA);
        fresh.evaluate(0.7, 0.2, 0.3, Search.KNOWN_MINIMA);

        assertThat(warned.newtonSteps()).isEqualTo(fresh.newtonSteps());
    }

    private static RankOneChannel channel(Activation activation, ChannelNodes nodes, KnownMinima known) {
        return new RankOneChannel(
                activation,
                nodes,
                sequences(activation, nodes),
                0.05,
                known,
                CancellationSignal.NONE,
                Concurrency.none());
    }

    private static TrainingSequences sequences(Activation activation, ChannelNodes nodes) {
        double[] weights = new double[nodes.count()];
        Arrays.fill(weights, 1);
        return new TrainingSequences(
                GaussianFields.models(nodes, LABEL_VARIANCE, scramble -> 0.8, scramble -> 0.5),
                GaussianFields.finetuningTargets(activation, nodes, LABEL_VARIANCE),
                weights);
    }

    private static void agree(ScrambleAverages scalar, ScrambleAverages lanes, int functions, double v, Object search) {
        agree(scalar, lanes, functions, v, search, 1e-9);
    }

    private static void agree(
            ScrambleAverages scalar, ScrambleAverages lanes, int functions, double v, Object search, double tolerance) {
        for (int function = 0; function < functions; function++) {
            double expected = scalar.pooled(function);
            assertThat(lanes.pooled(function))
                    .as("average %d at v = %s, %s", function, v, search)
                    .isCloseTo(expected, within(tolerance * (1e-3 + Math.abs(expected))));
        }
    }
}
