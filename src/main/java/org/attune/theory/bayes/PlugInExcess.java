package org.attune.theory.bayes;

import java.util.Optional;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;
import org.attune.model.Activation;
import org.attune.theory.channel.AttentionLoss;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.gaussian.ChannelNodes;

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
 * Holds work space; belongs to one computation.
 */
final class PlugInExcess {
    private static final long SHUFFLE_SEED = 1;

    private final ChannelNodes nodes;
    private final AttentionLoss attention;
    private final int size;
    private final double[] known;
    private final double[] unknown;
    private final Optional<Side> side;
    private final double[] matrix;
    private final double[] vector;
    private final double[] centre;
    private final double[] sample;

    /** What the posterior of the rank-one target adds: ω and χ* − ω, both of shape count × T, and q. */
    private static final class Side {
        private final double[] known;
        private final double[] unknown;
        private final double overlap;

        Side(ChannelNodes nodes, double fieldVariance) {
            known = scaled(nodes.target(), Math.sqrt(1 - fieldVariance));
            unknown = scaled(nodes.rankOneNoise(), Math.sqrt(fieldVariance));
            overlap = 1 - fieldVariance;
        }

        private static double[] scaled(double[] values, double factor) {
            double[] result = values.clone();
            for (int k = 0; k < result.length; k++) {
                result[k] *= factor;
            }
            return result;
        }
    }

    private PlugInExcess(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double residualVariance,
            Optional<Side> side) {
        this.nodes = nodes;
        this.attention = AttentionLoss.of(activation, nodes.tokens());
        this.size = nodes.tokens() * nodes.tokens();
        this.known = GaussianFields.labels(nodes, labelVariance - residualVariance);
        double across = Math.sqrt(residualVariance);
        this.unknown = GaussianFields.models(nodes, labelVariance, scramble -> 0, scramble -> across);
        this.side = side;
        this.matrix = new double[size];
        this.vector = new double[nodes.tokens()];
        this.centre = new double[size];
        this.sample = new double[size];
    }

    /**
     * The excess of pre-training: x* = z* given z.
     *
     * @param labelVariance A₀
     * @param residualVariance V_BO, from 0 to A₀
     * @return one value per scramble, and last their mean
     */
    static double[] pretraining(
            Activation activation, ChannelNodes nodes, double labelVariance, double residualVariance) {
        return new PlugInExcess(activation, nodes, labelVariance, residualVariance, Optional.empty()).averages();
    }

    /**
     * The excess of fine-tuning: x* = z* + χ*χ*ᵀ − I given z and ω, so x̄ = z + ωωᵀ − qI.
     *
     * @param labelVariance A₀
     * @param residualVariance V_BO, from 0 to A₀
     * @param fieldVariance v = 1 − q in [0, 1]
     * @return one value per scramble, and last their mean
     */
    static double[] finetuning(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double residualVariance,
            double fieldVariance) {
        Side side = new Side(nodes, fieldVariance);
        return new PlugInExcess(activation, nodes, labelVariance, residualVariance, Optional.of(side)).averages();
    }

    private double[] averages() {
        double[] averages = new double[ChannelNodes.SCRAMBLES + 1];
        double[] own = new double[size];
        double[] other = new double[size];
        int[] lenders = lenders();
        for (int node = 0; node < nodes.count(); node++) {
            moveToMean(node);
            shift(node, node, own);
            shift(node, lenders[node], other);
            double product = 0;
            for (int k = 0; k < size; k++) {
                product += own[k] * other[k];
            }
            averages[nodes.scrambleOf(node)] += product / nodes.perScramble();
            averages[ChannelNodes.SCRAMBLES] += product / nodes.count();
        }
        return averages;
    }

    /** For each node one of the next scramble. */
    private int[] lenders() {
        int[] order = MathArrays.natural(nodes.perScramble());
        MathArrays.shuffle(order, new Well19937c(SHUFFLE_SEED));
        int[] lenders = new int[nodes.count()];
        for (int node = 0; node < lenders.length; node++) {
            int next = (nodes.scrambleOf(node) + 1) % ChannelNodes.SCRAMBLES;
            lenders[node] = next * nodes.perScramble() + order[node % nodes.perScramble()];
        }
        return lenders;
    }

    /** σ(x̄). */
    private void moveToMean(int node) {
        System.arraycopy(known, node * size, matrix, 0, size);
        side.ifPresent(given -> {
            System.arraycopy(given.known, node * vector.length, vector, 0, vector.length);
            GaussianFields.addRankOne(vector.length, matrix, vector, given.overlap);
        });
        attention.activate(matrix, centre, 0);
    }

    /** σ at a draw less σ(x̄), averaged over both signs of the noise that another node lends. */
    private void shift(int node, int lender, double[] result) {
        for (int k = 0; k < size; k++) {
            result[k] = -centre[k];
        }
        for (int sign = -1; sign <= 1; sign += 2) {
            draw(node, lender, sign);
            attention.activate(matrix, sample, 0);
            for (int k = 0; k < size; k++) {
                result[k] += 0.5 * sample[k];
            }
        }
    }

    private void draw(int node, int lender, int sign) {
        for (int k = 0; k < size; k++) {
            matrix[k] = known[node * size + k] + sign * unknown[lender * size + k];
        }
        side.ifPresent(given -> {
            for (int a = 0; a < vector.length; a++) {
                vector[a] = given.known[node * vector.length + a] + sign * given.unknown[lender * vector.length + a];
            }
            GaussianFields.addRankOne(vector.length, matrix, vector, 1);
        });
    }
}
