package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.theory.gaussian.ChannelNodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which nodes are worked on together. */
class NodeShareTest {
    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024, 4096, 16384})
    void sharesFollowOneAnotherAndNoneDividesAScramble(int accuracy) {
        ChannelNodes nodes = nodes(accuracy);
        int next = 0;
        for (NodeShare share : NodeShare.of(nodes)) {
            assertThat(share.first()).isEqualTo(next);
            assertThat(share.first() % nodes.perScramble()).isZero();
            assertThat(share.firstSlot()).isEqualTo(2 * share.first());
            assertThat(share.slots()).isEqualTo(2 * (share.end() - share.first()));
            next = share.end();
        }
        assertThat(next).isEqualTo(nodes.count());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void onlyTheLastLevelIsSharedOut(Level level) {
        List<NodeShare> shares = NodeShare.of(nodes(level.accuracy().nodes()));

        assertThat(shares).hasSize(level == Level.FINAL ? ChannelNodes.SCRAMBLES : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1024, 16384})
    void blocksFollowOneAnother(int accuracy) {
        NodeShare share = NodeShare.of(nodes(accuracy)).getLast();
        int next = share.first();
        for (NodeShare block : share.blocks()) {
            assertThat(block.first()).isEqualTo(next);
            assertThat(block.end() - block.first()).isBetween(1, NodeShare.BLOCK);
            next = block.end();
        }
        assertThat(next).isEqualTo(share.end());
    }

    private static ChannelNodes nodes(int count) {
        return ChannelNodes.create(2, Activation.SOFTMAX, new Accuracy(count, 1));
    }
}
