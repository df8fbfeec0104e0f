package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attention maps in lanes and one after the other: the same sums, also where the softmax is saturated. */
class AttentionArithmeticTest {
    @ParameterizedTest
    @CsvSource({"2, 64, 1", "3, 64, 1", "4, 64, 4", "5, 64, 60", "6, 128, 1", "3, 64, 2000"})
    void lanesEqualTheScalarReference(int tokens, int count, double scale) {
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(count, 1));
        AttentionBlocks scalar = new AttentionBlocks(Activation.SOFTMAX, nodes, Arithmetic.SCALAR);
        AttentionBlocks lanes = new AttentionBlocks(Activation.SOFTMAX, nodes, Arithmetic.LANES);
        double[] expected = sums(scalar, nodes, scale);
        double[] found = sums(lanes, nodes, scale);
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], within(1e-9 * (1 + Math.abs(expected[k]))));
        }
        assertThat(Arrays.stream(expected).sum()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2, 64", "3, 128"})
    void targetsNodeByNodeAreThoseOfTheFields(int tokens, int count) {
        ChannelNodes nodes = ChannelNodes.create(tokens, Activation.SOFTMAX, new Accuracy(count, 1));
        double[] fields = GaussianFields.labels(nodes, 2);
        double[] expected = GaussianFields.activate(Activation.SOFTMAX, tokens, fields);
        assertThat(GaussianFields.targets(Activation.SOFTMAX, nodes, 2)).containsExactly(expected, within(1e-14));
        GaussianFields.addRankOne(tokens, fields, nodes.target(), 1);
        expected = GaussianFields.activate(Activation.SOFTMAX, tokens, fields);
        assertThat(GaussianFields.finetuningTargets(Activation.SOFTMAX, nodes, 2))
                .containsExactly(expected, within(1e-14));
    }

    /** Squared distances to the targets of both tasks, and a product, with noise of other nodes. */
    private static double[] sums(AttentionBlocks blocks, ChannelNodes nodes, double scale) {
        double[] pretraining = blocks.pretrainingTargets(scale * scale);
        double[] finetuning = blocks.finetuningTargets(2);
        int[] lenders = new int[nodes.count()];
        Arrays.setAll(lenders, node -> (node * 7 + 5) % lenders.length);
        double[] sums = new double[3];
        blocks.forEach((block, scramble, offset) -> {
            block.borrowNoise(lenders);
            block.field(0.4 * scale, -0.3 * scale);
            block.addRankOne(0.9, 0.2, 0.85);
            block.activate();
            sums[0] += (scramble + 1) * block.squaredDistance(pretraining, offset);
            sums[1] += (scramble + 1) * block.squaredDistance(finetuning, offset);
            double[] map = block.map().clone();
            block.field(0.1 * scale, 0.7 * scale);
            block.activate();
            sums[2] += (scramble + 1) * block.product(map, block.map());
        });
        return sums;
    }
}
