package org.attune.theory.finetuning;

import java.util.function.IntFunction;
import org.attune.model.Activation;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * What fine-tuning on fresh sequences (e = 0) sees, node by node: the frozen field z of the test law and the target t =
 * σ(z* + χ*χ*ᵀ − I), Eqs. (61), (63), arXiv:2606.05899. For smaller errors of plain averages there is also z with the
 * opposite noise, which is equally likely.
 *
 * <p>Immutable by convention: the arrays are handed out for speed and must not be written to.
 */
final class FrozenFields {
    private final Activation activation;
    private final ChannelNodes nodes;
    private final double labelVariance;
    private final IntFunction<PretrainingOverlaps> frozen;
    private final double[] models;
    private final double[] mirroredModels;
    private final double[] targets;

    /**
     * Fields of the test law.
     *
     * @param activation σ
     * @param nodes nodes for the same σ
     * @param labelVariance A₀ &gt; 0
     * @param frozen Q, M, V of pre-training, which may differ from scramble to scramble
     */
    FrozenFields(
            Activation activation, ChannelNodes nodes, double labelVariance, IntFunction<PretrainingOverlaps> frozen) {
        this.activation = activation;
        this.nodes = nodes;
        this.labelVariance = labelVariance;
        this.frozen = frozen;
        this.models = models(nodes, labelVariance, frozen, 1);
        this.mirroredModels = models(nodes, labelVariance, frozen, -1);
        this.targets = GaussianFields.finetuningTargets(activation, nodes, labelVariance);
    }

    private static double[] models(
            ChannelNodes nodes, double labelVariance, IntFunction<PretrainingOverlaps> frozen, int sign) {
        return GaussianFields.models(
                nodes,
                labelVariance,
                scramble -> frozen.apply(scramble).target(),
                scramble -> sign * Math.sqrt(Math.max(0, frozen.apply(scramble).residualVariance(labelVariance))));
    }

    ChannelNodes nodes() {
        return nodes;
    }

    Activation activation() {
        return activation;
    }

    /** z, shape count × T × T. */
    double[] models() {
        return models;
    }

    /** t, shape count × T × T. */
    double[] targets() {
        return targets;
    }

    /**
     * Test errors E‖σ(z + χχᵀ − qI) − t‖² with χ = mχ* ± √b ζ, Eq. (73); with m = b = 0 the frozen baseline, Eq. (79).
     *
     * @return one per scramble, and last the pooled one
     */
    double[] testErrors(FinetuningOverlaps overlaps) {
        if (activation == Activation.LINEAR) {
            return linearTestErrors(overlaps);
        }
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        for (int sign = -1; sign <= 1; sign += 2) {
            double[] vectors = nodes.target().clone();
            double across = sign * Math.sqrt(overlaps.residualVariance());
            for (int k = 0; k < vectors.length; k++) {
                vectors[k] = overlaps.target() * vectors[k] + across * nodes.rankOneNoise()[k];
            }
            addErrors(models, vectors, overlaps.self(), errors);
            addErrors(mirroredModels, vectors, overlaps.self(), errors);
        }
        return errors;
    }

    /** (T²+T)/T² · (Δ_eff + 1 + q² − 2m²); for the frozen baseline Eq. (80) prints T²+T−2 instead. */
    private double[] linearTestErrors(FinetuningOverlaps overlaps) {
        double rankOne = 1 + overlaps.self() * overlaps.self() - 2 * overlaps.target() * overlaps.target();
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            double noise = frozen.apply(scramble).effectiveNoise(labelVariance);
            errors[scramble] = (1 + 1.0 / nodes.tokens()) * (noise + rankOne);
            errors[ChannelNodes.SCRAMBLES] += errors[scramble] / ChannelNodes.SCRAMBLES;
        }
        return errors;
    }

    private void addErrors(double[] frozenFields, double[] vectors, double q, double[] errors) {
        double[] fields = frozenFields.clone();
        GaussianFields.addRankOne(nodes.tokens(), fields, vectors, q);
        double[] predictions = GaussianFields.activate(activation, nodes.tokens(), fields);
        double[] averages =
                GaussianFields.squaredDistance(nodes, predictions, targets).all(0);
        for (int scramble = 0; scramble < errors.length; scramble++) {
            errors[scramble] += averages[scramble] / 4;
        }
    }
}
