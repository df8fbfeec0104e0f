package org.attune.theory.finetuning;

import java.util.function.IntFunction;
import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.theory.channel.AttentionBlocks;
import org.attune.theory.fixedpoint.ErrorPropagation;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.AttentionBlock;
import org.attune.theory.pretraining.PretrainingOverlaps;

/**
 * Fields of new sequences, the test law of Eq. (61), arXiv:2606.05899: frozen fields βz and target fields z*, and the
 * errors on them. For smaller errors each z stands with the opposite noise, too, which is equally likely.
 *
 * <p>Holds the targets, which depend on the nodes and A₀ only, and work space; not thread-safe.
 */
final class TestFields {
    private static final FinetuningOverlaps NONE = new FinetuningOverlaps(0, 0, 0);
    private static final int[] SIGNS = {-1, 1};
    private static final int[] ONE_SIGN = {1};

    private final Activation activation;
    private final ChannelNodes nodes;
    private final double labelVariance;
    private final double beta;
    private final IntFunction<PretrainingOverlaps> frozen;
    private final AttentionBlocks blocks;
    private final double[] pretrainingTargets;
    private final double[] finetuningTargets;

    /** Errors on both tasks, one per scramble and last the pooled one. */
    static final class Errors {
        private final double[] finetuning;
        private final double[] pretraining;

        private Errors(double[] finetuning, double[] pretraining) {
            this.finetuning = finetuning;
            this.pretraining = pretraining;
        }

        /**
         * E′ = E‖σ(βz + χχᵀ − qI) − σ(z* + χ*χ*ᵀ − I)‖² with χ = mχ* ± √b ζ, Eq. (73); for linear σ (T²+T)/T² ·
         * (Δ_eff(β) + 1 + q² − 2m²), where Eq. (80) for the frozen model prints T²+T−2.
         */
        double test(int scramble) {
            return finetuning[scramble];
        }

        /** E″ = E‖σ(βz + χχᵀ − qI) − σ(z*)‖²; for linear σ (T²+T)/T² · (Δ_eff(β) + q²). */
        double forgetting(int scramble) {
            return pretraining[scramble];
        }
    }

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
        this.blocks = new AttentionBlocks(activation, nodes);
        boolean closed = activation == Activation.LINEAR;
        this.pretrainingTargets = closed ? new double[0] : blocks.pretrainingTargets(labelVariance);
        this.finetuningTargets = closed ? new double[0] : blocks.finetuningTargets(labelVariance);
    }

    private TestFields(TestFields other, IntFunction<PretrainingOverlaps> frozen) {
        this.activation = other.activation;
        this.nodes = other.nodes;
        this.labelVariance = other.labelVariance;
        this.beta = other.beta;
        this.frozen = frozen;
        this.blocks = other.blocks;
        this.pretrainingTargets = other.pretrainingTargets;
        this.finetuningTargets = other.finetuningTargets;
    }

    /** The same targets with frozen fields of another law; shares work space. */
    TestFields on(IntFunction<PretrainingOverlaps> law) {
        return new TestFields(this, law);
    }

    /** Test errors of the frozen model on both tasks, with their errors from both laws. */
    static FrozenErrors frozenErrors(Parameters parameters, ChannelNodes nodes, FrozenModel model) {
        TestFields fields = new TestFields(parameters, nodes, model.together());
        Errors pooled = fields.errors(NONE);
        Errors own = fields.on(model.apart()).errors(NONE);
        return new FrozenErrors(
                estimate(pooled.pretraining, own.pretraining), estimate(pooled.finetuning, own.finetuning));
    }

    private static Estimate estimate(double[] pooled, double[] own) {
        double value = pooled[ChannelNodes.SCRAMBLES];
        double[][] deviations = new double[ChannelNodes.SCRAMBLES][];
        for (int scramble = 0; scramble < deviations.length; scramble++) {
            deviations[scramble] = new double[] {own[scramble] - value};
        }
        return new Estimate(value, ErrorPropagation.standardError(deviations, 0));
    }

    /** The errors with an update. */
    Errors errors(FinetuningOverlaps overlaps) {
        double q = overlaps.self();
        double m = overlaps.target();
        return activation == Activation.LINEAR
                ? new Errors(linearErrors(1 + q * q - 2 * m * m), linearErrors(q * q))
                : sampledErrors(overlaps);
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

    private Errors sampledErrors(FinetuningOverlaps overlaps) {
        boolean still = overlaps.self() == 0;
        int[] updateSigns = still ? ONE_SIGN : SIGNS;
        double weight = 1.0 / (SIGNS.length * updateSigns.length);
        double across = Math.sqrt(overlaps.residualVariance());
        double[] finetuning = new double[ChannelNodes.SCRAMBLES];
        double[] pretraining = new double[ChannelNodes.SCRAMBLES];
        blocks.forEach((block, scramble, offset) -> {
            for (int fieldSign : SIGNS) {
                for (int updateSign : updateSigns) {
                    makeField(block, frozen.apply(scramble), fieldSign);
                    if (!still) {
                        block.addRankOne(overlaps.target(), updateSign * across, overlaps.self());
                    }
                    block.activate();
                    finetuning[scramble] += weight * block.squaredDistance(finetuningTargets, offset);
                    pretraining[scramble] += weight * block.squaredDistance(pretrainingTargets, offset);
                }
            }
        });
        return new Errors(blocks.averages(finetuning), blocks.averages(pretraining));
    }

    /** βz. */
    private void makeField(AttentionBlock block, PretrainingOverlaps model, int sign) {
        double across = Math.sqrt(Math.max(0, model.residualVariance(labelVariance)));
        block.field(beta * model.target() / Math.sqrt(labelVariance), sign * beta * across);
    }
}
