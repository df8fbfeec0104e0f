package org.attune.theory.bayes;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;
import org.attune.theory.channel.AttentionBlocks;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.AttentionBlock;

/**
 * By how much the plug-in predictor, σ at the posterior mean of its argument, is worse than the posterior mean of σ:
 *
 * <pre>E‖σ(x̄) − σ(x*)‖² − E‖E[σ(x*)|D] − σ(x*)‖² = E‖E[σ(x*)|D] − σ(x̄)‖² = E (σ(x₁) − σ(x̄))·(σ(x₂) − σ(x̄)) ≥ 0
 * </pre>
 *
 * <p>with two independent draws x₁, x₂ of the posterior; dimensionless. The noises of both draws are averaged over a
 * common sign, which removes what is odd in them: the result, of second order in the posterior variance, then has an
 * error of second order too.
 *
 * <p>The second draw takes its noise from a node of the next scramble, which is independent. The node is chosen by a
 * shuffle: nodes at the same place of two scrambles are in step, and a product over such pairs would not average out.
 * Holds the shuffle and work space; not thread-safe.
 */
final class PlugInExcess {
    private static final long SHUFFLE_SEED = 1;

    private final AttentionBlocks blocks;
    private final int[] lenders;
    private final double[] centre;
    private final double[] own;
    private final double[] other;

    /**
     * For a node set.
     *
     * @param blocks goes through the nodes
     */
    PlugInExcess(ChannelNodes nodes, AttentionBlocks blocks) {
        this.blocks = blocks;
        this.lenders = lenders(nodes);
        this.centre = new double[blocks.blockLength()];
        this.own = new double[blocks.blockLength()];
        this.other = new double[blocks.blockLength()];
    }

    /** For each node one of the next scramble. */
    private static int[] lenders(ChannelNodes nodes) {
        int[] order = MathArrays.natural(nodes.perScramble());
        MathArrays.shuffle(order, new Well19937c(SHUFFLE_SEED));
        int[] lenders = new int[nodes.count()];
        for (int node = 0; node < lenders.length; node++) {
            int next = (nodes.scrambleOf(node) + 1) % ChannelNodes.SCRAMBLES;
            lenders[node] = next * nodes.perScramble() + order[node % nodes.perScramble()];
        }
        return lenders;
    }

    /** Makes the field of a draw: of the posterior mean without noise, else with noise of the given sign. */
    private interface Draw {
        void make(AttentionBlock block, int sign);
    }

    /**
     * The excess of pre-training: x* = z* given z.
     *
     * @param labelVariance A₀
     * @param residualVariance V_BO, from 0 to A₀
     * @return one value per scramble, and last their mean
     */
    double[] pretraining(double labelVariance, double residualVariance) {
        double known = Math.sqrt(labelVariance - residualVariance);
        double unknown = Math.sqrt(residualVariance);
        return averages((block, sign) -> block.field(known, sign * unknown));
    }

    /**
     * The excess of fine-tuning: x* = z* + χ*χ*ᵀ − I given z and ω, so x̄ = z + ωωᵀ − qI.
     *
     * @param labelVariance A₀
     * @param residualVariance V_BO, from 0 to A₀
     * @param fieldVariance v = 1 − q in [0, 1]
     * @return one value per scramble, and last their mean
     */
    double[] finetuning(double labelVariance, double residualVariance, double fieldVariance) {
        double known = Math.sqrt(labelVariance - residualVariance);
        double unknown = Math.sqrt(residualVariance);
        double side = Math.sqrt(1 - fieldVariance);
        double rest = Math.sqrt(fieldVariance);
        return averages((block, sign) -> {
            block.field(known, sign * unknown);
            block.addRankOne(side, sign * rest, sign == 0 ? 1 - fieldVariance : 1);
        });
    }

    private double[] averages(Draw draw) {
        double[] sums = new double[ChannelNodes.SCRAMBLES];
        blocks.forEach((block, scramble, offset) -> {
            draw.make(block, 0);
            block.activate();
            System.arraycopy(block.map(), 0, centre, 0, centre.length);
            shift(block, draw, own);
            block.borrowNoise(lenders);
            shift(block, draw, other);
            sums[scramble] += block.product(own, other);
        });
        return blocks.averages(sums);
    }

    /** σ at a draw less σ(x̄), averaged over both signs of the noise. */
    private void shift(AttentionBlock block, Draw draw, double[] result) {
        Arrays.fill(result, 0);
        for (int sign = -1; sign <= 1; sign += 2) {
            draw.make(block, sign);
            block.activate();
            double[] sample = block.map();
            for (int k = 0; k < result.length; k++) {
                result[k] += 0.5 * (sample[k] - centre[k]);
            }
        }
    }
}
