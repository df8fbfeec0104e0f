package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Concurrency;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pre-training proximals in lanes and one after the other: the same numbers for the same work. */
class ExtensiveRankArithmeticTest {
    private static final double LABEL_VARIANCE = 2.25;
    private static final int FUNCTIONS = 6;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void lanesEqualTheScalarReference(int tokens) {
        // 64 slots with several descents each: lanes end and begin anew at different times.
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(64, 1));
        ExtensiveRankChannel scalar = channel(nodes, Arithmetic.SCALAR);
        ExtensiveRankChannel lanes = channel(nodes, Arithmetic.LANES);
        for (double v : new double[] {0.003, 0.7, 20, 3e3}) {
            for (boolean search : new boolean[] {false, true, false}) {
                agree(scalar.evaluate(0.8, 0.25, v, search), lanes.evaluate(0.8, 0.25, v, search), v, search);
            }
            agree(scalar.respond(0.81, 0.24, v, false), lanes.respond(0.81, 0.24, v, false), v, "responses");
            for (int variable = 0; variable < 3; variable++) {
                for (int function = 0; function < FUNCTIONS; function++) {
                    double expected = scalar.slope(variable, function);
                    // Differences carry the rounding of the responses, and the slopes of jumps that of objectives.
                    assertThat(lanes.slope(variable, function))
                            .as("slope %d of average %d at V = %s", variable, function, v)
                            .isCloseTo(expected, within(1e-5 * (1 + Math.abs(expected))));
                }
            }
        }
    }

    private static ExtensiveRankChannel channel(ChannelNodes nodes, Arithmetic arithmetic) {
        return new ExtensiveRankChannel(
                Activation.SOFTMAX,
                nodes,
                LABEL_VARIANCE,
                1e-2,
                CancellationSignal.NONE,
                Concurrency.none(),
                arithmetic);
    }

    private static void agree(ScrambleAverages scalar, ScrambleAverages lanes, double v, Object search) {
        for (int function = 0; function < FUNCTIONS; function++) {
            double expected = scalar.pooled(function);
            assertThat(lanes.pooled(function))
                    .as("average %d at V = %s, %s", function, v, search)
                    .isCloseTo(expected, within(1e-9 * (1e-3 + Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void slopesAreThoseOfTheAverages(int tokens) {
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(256, 1));
        ExtensiveRankChannel channel = channel(nodes, Arithmetic.fastest());
        double[] point = {0.8, 0.25, 3};
        channel.evaluate(point[0], point[1], point[2], true);
        channel.respond(point[0], point[1], point[2], false);
        double[][] slopes = new double[point.length][FUNCTIONS];
        for (int variable = 0; variable < point.length; variable++) {
            for (int function = 0; function < FUNCTIONS; function++) {
                slopes[variable][function] = channel.slope(variable, function);
            }
        }
        for (int variable = 0; variable < point.length; variable++) {
            double step = 1e-4 * point[variable];
            double[] above = averagesAt(channel, point, variable, step);
            double[] below = averagesAt(channel, point, variable, -step);
            for (int function = 0; function < FUNCTIONS; function++) {
                double expected = (above[function] - below[function]) / (2 * step);
                // A quarter of the nodes tells how the responses change.
                boolean rough = function >= ExtensiveRankChannel.RESPONSE_TRACE;
                assertThat(slopes[variable][function])
                        .as("slope %d of average %d", variable, function)
                        .isCloseTo(expected, within((rough ? 0.3 : 1e-5) * (0.5 + Math.abs(expected))));
            }
        }
    }

    private static double[] averagesAt(ExtensiveRankChannel channel, double[] point, int variable, double step) {
        double[] moved = point.clone();
        moved[variable] += step;
        ScrambleAverages averages = channel.respond(moved[0], moved[1], moved[2], false);
        double[] pooled = new double[FUNCTIONS];
        for (int function = 0; function < FUNCTIONS; function++) {
            pooled[function] = averages.pooled(function);
        }
        return pooled;
    }
}
