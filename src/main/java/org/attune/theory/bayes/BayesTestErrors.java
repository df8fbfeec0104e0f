package org.attune.theory.bayes;

import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.theory.channel.AttentionBlocks;
import org.attune.theory.gaussian.ChannelNodes;
import org.attune.theory.lanes.AttentionBlock;

/**
 * Test errors of the Bayes-optimal predictors, averaged over the nodes for the softmax and in closed form for linear σ;
 * dimensionless. Pure functions.
 *
 * <p>The plug-in predictor of arXiv:2606.05899 is σ at the posterior mean of its argument. The posterior mean of σ
 * itself has the least error that any predictor has, lower by {@link PlugInExcess}; for linear σ they are the same.
 */
public final class BayesTestErrors {
    private BayesTestErrors() {}

    /**
     * Test errors of both predictors.
     *
     * @param plugIn of σ at the posterior mean of its argument
     * @param posteriorMean of the posterior mean of σ, between 0 and that of the plug-in predictor
     */
    public record Errors(Estimate plugIn, Estimate posteriorMean) {
        private static Errors same(Estimate error) {
            return new Errors(error, error);
        }

        /** From averages per scramble, the last entry their mean. */
        private static Errors of(double[] plugIn, double[] excess) {
            double[] least = plugIn.clone();
            add(-1, excess, least);
            Estimate error = estimate(plugIn);
            Estimate leastError = estimate(least);
            // Where little is gained, chance may make a loss of it on few nodes: what is known to be false is not said.
            return new Errors(
                    error, new Estimate(Math.min(leastError.value(), error.value()), leastError.standardError()));
        }
    }

    /**
     * Pre-training: E_BO = E‖σ(z) − σ(z*)‖², Eq. (91), with z, z* of the law (90), and the same with E[σ(z*)|z] for
     * σ(z); linear σ: (T²+T)/T² · V_BO.
     *
     * @param nodes the nodes of T and σ
     * @param labelVariance A₀ = Q₀ + Δ/2
     * @param residualVariance V_BO = A₀ − Q_BO, from 0 to A₀
     */
    public static Errors pretraining(
            Activation activation, ChannelNodes nodes, double labelVariance, double residualVariance) {
        if (activation == Activation.LINEAR) {
            return Errors.same(Estimate.exact(linearFactor(nodes.tokens()) * residualVariance));
        }
        if (residualVariance == 0) {
            return Errors.same(Estimate.exact(0));
        }
        AttentionBlocks blocks = new AttentionBlocks(activation, nodes);
        double[] targets = blocks.pretrainingTargets(labelVariance);
        Model model = Model.of(labelVariance, residualVariance);
        double[] sums = new double[ChannelNodes.SCRAMBLES];
        blocks.forEach((block, scramble, offset) -> {
            for (int mirror = -1; mirror <= 1; mirror += 2) {
                model.makeField(block, mirror);
                block.activate();
                sums[scramble] += 0.5 * block.squaredDistance(targets, offset);
            }
        });
        return Errors.of(
                blocks.averages(sums), new PlugInExcess(nodes, blocks).pretraining(labelVariance, residualVariance));
    }

    /**
     * Fine-tuning: E′_BO = E‖σ(z + χχᵀ − q_BO I) − σ(z* + χ*χ*ᵀ − I)‖², χ = ω, and the same with E[σ(z* + χ*χ*ᵀ −
     * I)|z,ω] for the first term; linear σ: (T²+T)/T² · (V_BO + 1 − q_BO²).
     *
     * <p>Eq. (97) as printed subtracts q₀I = I on both sides. Here the model subtracts the mean of its own χχᵀ, as in
     * Eq. (5) and (19) and in the closed form for linear σ; the two differ by terms of order (1−q_BO)². That mean is
     * the posterior mean too: E[χ*χ*ᵀ − I|ω] = ωωᵀ − q_BO I.
     *
     * @param nodes the nodes of T and σ
     * @param labelVariance A₀ = Q₀ + Δ/2
     * @param residualVariance V_BO, from 0 to A₀
     * @param fieldVariance v = 1 − q_BO in [0, 1], whose standard error enters that of the result
     */
    public static Errors finetuning(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double residualVariance,
            Estimate fieldVariance) {
        double v = fieldVariance.value();
        if (activation == Activation.LINEAR) {
            double factor = linearFactor(nodes.tokens());
            return Errors.same(new Estimate(
                    factor * (residualVariance + v * (2 - v)), factor * 2 * (1 - v) * fieldVariance.standardError()));
        }
        if (residualVariance == 0 && v == 0) {
            return Errors.same(Estimate.exact(0));
        }
        AttentionBlocks blocks = new AttentionBlocks(activation, nodes);
        double[] targets = blocks.finetuningTargets(labelVariance);
        Model model = Model.of(labelVariance, residualVariance);
        double[] sums = new double[ChannelNodes.SCRAMBLES];
        // The last pair of signs, and by how much it changes one standard error of v away.
        double[] last = new double[ChannelNodes.SCRAMBLES];
        double[] moved = new double[ChannelNodes.SCRAMBLES];
        double error = fieldVariance.standardError();
        blocks.forEach((block, scramble, offset) -> {
            for (int sign = -1; sign <= 1; sign += 2) {
                for (int mirror = -1; mirror <= 1; mirror += 2) {
                    model.makeField(block, mirror);
                    addSide(block, v, sign);
                    block.activate();
                    last[scramble] = block.squaredDistance(targets, offset);
                    sums[scramble] += 0.25 * last[scramble];
                }
            }
            if (error > 0) {
                model.makeField(block, 1);
                addSide(block, Math.max(v - error, 0), 1);
                block.activate();
                moved[scramble] += block.squaredDistance(targets, offset) - last[scramble];
            }
        });
        Errors average = Errors.of(
                blocks.averages(sums), new PlugInExcess(nodes, blocks).finetuning(labelVariance, residualVariance, v));
        // Relative to its size the error of v moves the posterior mean's error as much, which is precise enough here.
        double relative = blocks.averages(moved)[ChannelNodes.SCRAMBLES]
                / average.plugIn().value();
        return new Errors(withMore(relative, average.plugIn()), withMore(relative, average.posteriorMean()));
    }

    /** Adds an independent relative error. */
    private static Estimate withMore(double relative, Estimate estimate) {
        return new Estimate(estimate.value(), Math.hypot(estimate.standardError(), relative * estimate.value()));
    }

    /** Adds χχᵀ − qI, χ = ω, to the fields of the model. */
    private static void addSide(AttentionBlock block, double v, int sign) {
        block.addRankOne(1 - v, sign * Math.sqrt((1 - v) * v), 1 - v);
    }

    private static double linearFactor(int tokens) {
        return (tokens + 1.0) / tokens;
    }

    /**
     * z = (Q/A₀) z* ± noise; both signs are equally likely, and their mean has less Monte-Carlo error.
     *
     * @param along of g
     * @param across of the noise
     */
    private record Model(double along, double across) {
        static Model of(double labelVariance, double residualVariance) {
            double self = labelVariance - residualVariance;
            return new Model(self / Math.sqrt(labelVariance), Math.sqrt(self * residualVariance / labelVariance));
        }

        void makeField(AttentionBlock block, int sign) {
            block.field(along, sign * across);
        }
    }

    private static void add(double weight, double[] averages, double[] errors) {
        for (int k = 0; k < errors.length; k++) {
            errors[k] += weight * averages[k];
        }
    }

    private static Estimate estimate(double[] errors) {
        int scrambles = errors.length - 1;
        double mean = errors[scrambles];
        double square = 0;
        for (int scramble = 0; scramble < scrambles; scramble++) {
            square += (errors[scramble] - mean) * (errors[scramble] - mean);
        }
        return new Estimate(mean, Math.sqrt(square / (scrambles * (scrambles - 1.0))));
    }
}
