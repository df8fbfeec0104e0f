package org.attune.theory.finetuning;

import java.util.function.IntFunction;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * Fields of new sequences, the test law of Eq. (61), arXiv:2606.05899: frozen fields βz and target fields z*, and the
 * errors on them. For smaller errors each z stands with the opposite noise, too, which is equally likely.
 */
final class TestFields {
    private static final FinetuningOverlaps NONE = new FinetuningOverlaps(0, 0, 0);

    private final Activation activation;
    private final ChannelNodes nodes;
    private final double labelVariance;
    private final double beta;
    private final IntFunction<PretrainingOverlaps> frozen;
    private final double[] models;
    private final double[] mirroredModels;
    private final double[] pretrainingTargets;
    private final double[] finetuningTargets;

    /**
     * Fields of the test law.
     *
     * @param parameters uses T, σ, A₀ and β
     * @param nodes nodes of the test law
     * @param frozen Q, M, V of pre-training, which may differ from scramble to scramble
     */
    TestFields(Parameters parameters, ChannelNodes nodes, IntFunction<PretrainingOverlaps> frozen) {
        this.activation = parameters.activation();
        this.nodes = nodes;
        this.labelVariance = parameters.labelVariance();
        this.beta = parameters.beta();
        this.frozen = frozen;
        boolean closed = activation == Activation.LINEAR;
        this.models = closed ? new double[0] : models(1);
        this.mirroredModels = closed ? new double[0] : models(-1);
        this.pretrainingTargets = closed ? new double[0] : GaussianFields.targets(activation, nodes, labelVariance);
        this.finetuningTargets =
                closed ? new double[0] : GaussianFields.finetuningTargets(activation, nodes, labelVariance);
    }

    private double[] models(int sign) {
        return GaussianFields.models(
                nodes,
                labelVariance,
                scramble -> beta * frozen.apply(scramble).target(),
                scramble -> sign
                        * beta
                        * Math.sqrt(Math.max(0, frozen.apply(scramble).residualVariance(labelVariance))));
    }

    /** Test error of the frozen model on the fine-tuning task, Eq. (79), with its error from both laws. */
    static Estimate frozenError(Parameters parameters, ChannelNodes nodes, FrozenModel frozen) {
        return estimate(
                new TestFields(parameters, nodes, frozen.together()).testErrors(NONE),
                new TestFields(parameters, nodes, frozen.apart()).testErrors(NONE));
    }

    /** Test error of the frozen model on the pre-training task, Eq. (55), with its error from both laws. */
    static Estimate pretrainingError(Parameters parameters, ChannelNodes nodes, FrozenModel frozen) {
        return estimate(
                new TestFields(parameters, nodes, frozen.together()).forgettingErrors(NONE),
                new TestFields(parameters, nodes, frozen.apart()).forgettingErrors(NONE));
    }

    private static Estimate estimate(double[] pooled, double[] own) {
        double value = pooled[ChannelNodes.SCRAMBLES];
        double[][] deviations = new double[ChannelNodes.SCRAMBLES][];
        for (int scramble = 0; scramble < deviations.length; scramble++) {
            deviations[scramble] = new double[] {own[scramble] - value};
        }
        return new Estimate(value, ErrorPropagation.standardError(deviations, 0));
    }

    /**
     * E′ = E‖σ(βz + χχᵀ − qI) − σ(z* + χ*χ*ᵀ − I)‖² with χ = mχ* ± √b ζ, Eq. (73); for linear σ (T²+T)/T² · (Δ_eff(β) +
     * 1 + q² − 2m²), where Eq. (80) for the frozen model prints T²+T−2.
     *
     * @return one per scramble, and last the pooled one
     */
    double[] testErrors(FinetuningOverlaps overlaps) {
        double q = overlaps.self();
        double m = overlaps.target();
        return activation == Activation.LINEAR
                ? linearErrors(1 + q * q - 2 * m * m)
                : errors(overlaps, finetuningTargets);
    }

    /**
     * E″ = E‖σ(βz + χχᵀ − qI) − σ(z*)‖²; for linear σ (T²+T)/T² · (Δ_eff(β) + q²).
     *
     * @return one per scramble, and last the pooled one
     */
    double[] forgettingErrors(FinetuningOverlaps overlaps) {
        double q = overlaps.self();
        return activation == Activation.LINEAR ? linearErrors(q * q) : errors(overlaps, pretrainingTargets);
    }

    private double[] linearErrors(double rankOne) {
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        for (int scramble = 0; scramble < ChannelNodes.SCRAMBLES; scramble++) {
            double noise = frozen.apply(scramble).effectiveNoise(labelVariance, beta);
            errors[scramble] = (1 + 1.0 / nodes.tokens()) * (noise + rankOne);
            errors[ChannelNodes.SCRAMBLES] += errors[scramble] / ChannelNodes.SCRAMBLES;
        }
        return errors;
    }

    private double[] errors(FinetuningOverlaps overlaps, double[] targets) {
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        boolean still = overlaps.self() == 0;
        for (int sign = -1; sign <= (still ? -1 : 1); sign += 2) {
            double[] vectors = nodes.target().clone();
            double across = sign * Math.sqrt(overlaps.residualVariance());
            for (int k = 0; k < vectors.length; k++) {
                vectors[k] = overlaps.target() * vectors[k] + across * nodes.rankOneNoise()[k];
            }
            addErrors(models, vectors, overlaps.self(), targets, still ? 0.5 : 0.25, errors);
            addErrors(mirroredModels, vectors, overlaps.self(), targets, still ? 0.5 : 0.25, errors);
        }
        return errors;
    }

    private void addErrors(
            double[] frozenFields, double[] vectors, double q, double[] targets, double weight, double[] errors) {
        double[] fields = frozenFields.clone();
        GaussianFields.addRankOne(nodes.tokens(), fields, vectors, q);
        double[] predictions = GaussianFields.activate(activation, nodes.tokens(), fields);
        double[] averages =
                GaussianFields.squaredDistance(nodes, predictions, targets).all(0);
        for (int scramble = 0; scramble < errors.length; scramble++) {
            errors[scramble] += weight * averages[scramble];
        }
    }
}
