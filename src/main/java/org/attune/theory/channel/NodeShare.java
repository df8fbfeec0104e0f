package org.attune.theory.channel;

import java.util.List;
import java.util.stream.IntStream;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * Nodes of a set that are worked on one after the other. Which they are depends on the set alone, so that sums over
 * them are the same to the last digit however many threads there are.
 *
 * @param first index of the first node
 * @param end index after the last
 */
record NodeShare(int first, int end) {
    /** Nodes whose proximals are solved together: enough to fill all lanes, few enough to stay in the cache. */
    static final int BLOCK = 128;

    /** With fewer nodes in a scramble, handing it to another thread costs more than it saves. */
    private static final int LEAST_NODES = 512;

    /** All nodes of a set, shared out scramble by scramble where they are many. */
    static List<NodeShare> of(ChannelNodes nodes) {
        int length = nodes.perScramble();
        return length < LEAST_NODES
                ? List.of(new NodeShare(0, nodes.count()))
                : IntStream.range(0, ChannelNodes.SCRAMBLES)
                        .mapToObj(scramble -> new NodeShare(scramble * length, (scramble + 1) * length))
                        .toList();
    }

    /** The same nodes, those together whose proximals are solved together. */
    List<NodeShare> blocks() {
        return IntStream.iterate(first, begin -> begin < end, begin -> begin + BLOCK)
                .mapToObj(begin -> new NodeShare(begin, Math.min(begin + BLOCK, end)))
                .toList();
    }

    /** Index of the first of its proximals, of which each node has two. */
    int firstSlot() {
        return 2 * first;
    }

    /** Index after the last of its proximals. */
    int endSlot() {
        return 2 * end;
    }

    /** Number of its proximals. */
    int slots() {
        return endSlot() - firstSlot();
    }
}
