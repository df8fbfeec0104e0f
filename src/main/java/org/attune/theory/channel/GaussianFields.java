package org.attune.theory.channel;

import java.util.function.IntToDoubleFunction;
import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.gaussian.IsometricCoordinates;

/**
 * Attention matrices at the nodes of the test law, Eq. (39), arXiv:2606.05899, row-major, one after the other. Pure
 * functions.
 */
public final class GaussianFields {
    private record FinetuningTargets(Activation activation) {}

    private GaussianFields() {}

    /**
     * The label fields h(u*), u* = √A₀ g.
     *
     * @return shape count × T × T
     */
    public static double[] labels(ChannelNodes nodes, double labelVariance) {
        double along = Math.sqrt(labelVariance);
        return combine(nodes, scramble -> along, scramble -> 0);
    }

    /**
     * Model fields h(ũ), ũ = (M/√A₀) g + s ζ; s is √B, of either sign. M and s may differ from scramble to scramble.
     *
     * @param targetOverlap M of a scramble
     * @param across s of a scramble
     * @return shape count × T × T
     */
    public static double[] models(
            ChannelNodes nodes, double labelVariance, IntToDoubleFunction targetOverlap, IntToDoubleFunction across) {
        double scale = Math.sqrt(labelVariance);
        return combine(nodes, scramble -> targetOverlap.applyAsDouble(scramble) / scale, across);
    }

    /**
     * Targets σ(h(u*)) of pre-training.
     *
     * @return shape count × T × T
     */
    public static double[] targets(Activation activation, ChannelNodes nodes, double labelVariance) {
        AttentionBlocks blocks = new AttentionBlocks(activation, nodes);
        return blocks.nodeByNode(blocks.pretrainingTargets(labelVariance));
    }

    /**
     * Targets σ(z* + χ*χ*ᵀ − I) of fine-tuning.
     *
     * @return shape count × T × T, not to be written to
     */
    public static double[] finetuningTargets(Activation activation, ChannelNodes nodes, double labelVariance) {
        return nodes.memo().get(new FinetuningTargets(activation), labelVariance, () -> {
            AttentionBlocks blocks = new AttentionBlocks(activation, nodes);
            return blocks.nodeByNode(blocks.finetuningTargets(labelVariance));
        });
    }

    /** Adds χχᵀ − qI to each field. */
    public static void addRankOne(int tokens, double[] fields, double[] vectors, double q) {
        int size = tokens * tokens;
        for (int node = 0; node * size < fields.length; node++) {
            for (int a = 0; a < tokens; a++) {
                double own = vectors[node * tokens + a];
                int row = node * size + a * tokens;
                for (int b = 0; b < tokens; b++) {
                    fields[row + b] += own * vectors[node * tokens + b];
                }
                fields[row + a] -= q;
            }
        }
    }

    /** σ of each field. */
    public static double[] activate(Activation activation, int tokens, double[] fields) {
        AttentionLoss loss = AttentionLoss.of(activation, tokens);
        int size = tokens * tokens;
        double[] matrix = new double[size];
        double[] result = new double[fields.length];
        for (int offset = 0; offset < fields.length; offset += size) {
            System.arraycopy(fields, offset, matrix, 0, size);
            loss.activate(matrix, result, offset);
        }
        return result;
    }

    /**
     * Average squared distance between two sets of attention maps.
     *
     * @param first shape count × T × T
     * @param second same shape
     * @return one function, E‖first − second‖_F²
     */
    public static ScrambleAverages squaredDistance(ChannelNodes nodes, double[] first, double[] second) {
        int size = nodes.tokens() * nodes.tokens();
        ScrambleAverages averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, 1, nodes.perScramble());
        for (int node = 0; node < nodes.count(); node++) {
            double sum = 0;
            for (int k = node * size; k < (node + 1) * size; k++) {
                double difference = first[k] - second[k];
                sum += difference * difference;
            }
            averages.add(nodes.scrambleOf(node), 0, sum);
        }
        return averages;
    }

    private static double[] combine(
            ChannelNodes nodes, IntToDoubleFunction alongLabel, IntToDoubleFunction alongNoise) {
        int tokens = nodes.tokens();
        int size = tokens * tokens;
        int dimension = nodes.dimension();
        IsometricCoordinates coordinates = new IsometricCoordinates(tokens);
        double[] point = new double[dimension];
        double[] matrix = new double[size];
        double[] fields = new double[nodes.count() * size];
        for (int node = 0; node < nodes.count(); node++) {
            double label = alongLabel.applyAsDouble(nodes.scrambleOf(node));
            double noise = alongNoise.applyAsDouble(nodes.scrambleOf(node));
            for (int k = 0; k < dimension; k++) {
                int position = node * dimension + k;
                point[k] = label * nodes.label()[position] + noise * nodes.noise()[position];
            }
            coordinates.toMatrix(point, 0, 1, matrix);
            System.arraycopy(matrix, 0, fields, node * size, size);
        }
        return fields;
    }
}
