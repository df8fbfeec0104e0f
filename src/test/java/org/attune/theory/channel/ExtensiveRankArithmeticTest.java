package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.theory.CancellationSignal;
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
            agree(scalar.respond(0.81, 0.24, v), lanes.respond(0.81, 0.24, v), v, "responses");
        }
    }

    private static ExtensiveRankChannel channel(ChannelNodes nodes, Arithmetic arithmetic) {
        return new ExtensiveRankChannel(
                Activation.SOFTMAX, nodes, LABEL_VARIANCE, 1e-2, CancellationSignal.NONE, arithmetic);
    }

    private static void agree(ScrambleAverages scalar, ScrambleAverages lanes, double v, Object search) {
        for (int function = 0; function < FUNCTIONS; function++) {
            double expected = scalar.pooled(function);
            assertThat(lanes.pooled(function))
                    .as("average %d at V = %s, %s", function, v, search)
                    .isCloseTo(expected, within(1e-9 * (1e-3 + Math.abs(expected))));
        }
    }
}
