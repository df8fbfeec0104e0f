package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.AttentionBlock;
import org.attune.theory.lanes.LaneKernels;

/**
 * Goes through a node set in blocks that lie within one scramble, with the work space for their attention maps. Not
 * thread-safe.
 */
public final class AttentionBlocks {
    /**
     * Which maps of a node set.
     *
     * @param fields the argument of σ
     * @param width of the blocks, which scalars and lanes have different ones of
     */
    private record Maps(String fields, Activation activation, int width) {}

    private final Activation activation;
    private final ChannelNodes nodes;
    private final AttentionBlock block;
    private final int perScramble;

    /**
     * Blocks of a node set.
     *
     * @param activation σ
     * @param nodes made for the same σ
     * @param arithmetic there are lanes for the softmax only, since linear σ has closed forms
     */
    public AttentionBlocks(Activation activation, ChannelNodes nodes, Arithmetic arithmetic) {
        this.activation = activation;
        this.nodes = nodes;
        this.block = arithmetic == Arithmetic.LANES && activation == Activation.SOFTMAX
                ? LaneKernels.softmaxAttention(nodes)
                : new ScalarAttentionBlock(activation, nodes);
        this.perScramble = Math.ceilDiv(nodes.perScramble(), block.width());
    }

    /** Blocks of a node set in the fastest arithmetic. */
    public AttentionBlocks(Activation activation, ChannelNodes nodes) {
        this(activation, nodes, Arithmetic.fastest());
    }

    /** Something done at each block. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Visits a block, which holds its nodes.
         *
         * @param scramble that the nodes belong to
         * @param offset of the block in arrays of length {@link #mapLength}
         */
        void visit(AttentionBlock block, int scramble, int offset);
    }

    /** Visits all blocks, scramble by scramble. */
    public void forEach(Visitor visitor) {
        int size = blockLength();
        int offset = 0;
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            int end = (scramble + 1) * nodes.perScramble();
            for (int first = scramble * nodes.perScramble(); first < end; first += block.width()) {
                block.load(first, Math.min(block.width(), end - first));
                visitor.visit(block, scramble, offset);
                offset += size;
            }
        }
    }

    /** Length of the map of one block. */
    public int blockLength() {
        return nodes.tokens() * nodes.tokens() * block.width();
    }

    /** Length of the maps of all blocks. */
    public int mapLength() {
        return ChannelNodes.SCRAMBLES * perScramble * blockLength();
    }

    /**
     * Targets σ(z*) of pre-training, z* = h(√A₀ g).
     *
     * @param labelVariance A₀
     * @return maps of all blocks, which must not be written to
     */
    public double[] pretrainingTargets(double labelVariance) {
        return nodes.memo()
                .get(new Maps("z*", activation, block.width()), labelVariance, () -> pretrainingMaps(labelVariance));
    }

    private double[] pretrainingMaps(double labelVariance) {
        double along = Math.sqrt(labelVariance);
        double[] targets = new double[mapLength()];
        forEach((nodesOfBlock, scramble, offset) -> {
            nodesOfBlock.field(along, 0);
            activate(nodesOfBlock, targets, offset);
        });
        return targets;
    }

    /**
     * Targets σ(z* + χ*χ*ᵀ − I) of fine-tuning.
     *
     * @param labelVariance A₀
     * @return maps of all blocks, which must not be written to
     */
    public double[] finetuningTargets(double labelVariance) {
        return nodes.memo()
                .get(
                        new Maps("z* + χ*χ*ᵀ − I", activation, block.width()),
                        labelVariance,
                        () -> finetuningMaps(labelVariance));
    }

    private double[] finetuningMaps(double labelVariance) {
        double along = Math.sqrt(labelVariance);
        double[] targets = new double[mapLength()];
        forEach((nodesOfBlock, scramble, offset) -> {
            nodesOfBlock.field(along, 0);
            nodesOfBlock.addRankOne(1, 0, 1);
            activate(nodesOfBlock, targets, offset);
        });
        return targets;
    }

    private void activate(AttentionBlock filled, double[] maps, int offset) {
        filled.activate();
        System.arraycopy(filled.map(), 0, maps, offset, blockLength());
    }

    /**
     * The same maps node by node.
     *
     * @param maps maps of all blocks
     * @return shape count × T × T
     */
    double[] nodeByNode(double[] maps) {
        int width = block.width();
        int size = nodes.tokens() * nodes.tokens();
        double[] result = new double[nodes.count() * size];
        for (int node = 0; node < nodes.count(); node++) {
            int within = node % nodes.perScramble();
            int offset = (nodes.scrambleOf(node) * perScramble + within / width) * blockLength() + within % width;
            for (int k = 0; k < size; k++) {
                result[node * size + k] = maps[offset + k * width];
            }
        }
        return result;
    }

    /** Average over each scramble of sums over its nodes, and last the average of all. */
    public double[] averages(double[] sums) {
        double[] averages = new double[ChannelNodes.SCRAMBLES + 1];
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            averages[scramble] = sums[scramble] / nodes.perScramble();
            averages[ChannelNodes.SCRAMBLES] += averages[scramble] / ChannelNodes.SCRAMBLES;
        }
        return averages;
    }
}
