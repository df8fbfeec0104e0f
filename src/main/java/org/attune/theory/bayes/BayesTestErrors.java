package org.attune.theory.bayes;

import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.theory.channel.GaussianFields;
import org.attune.theory.channel.ScrambleAverages;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * Test errors of the Bayes-optimal plug-in predictors, averaged over the nodes for the softmax and in closed form for
 * linear σ; dimensionless. Pure functions.
 *
 * <p>They are errors of σ at the posterior mean of its argument, as in arXiv:2606.05899; the posterior mean of σ itself
 * would have a lower one.
 */
public final class BayesTestErrors {
    private BayesTestErrors() {}

    /**
     * E_BO = E‖σ(z) − σ(z*)‖², Eq. (91), with z, z* of the law (90); linear σ: (T²+T)/T² · V_BO.
     *
     * @param nodes the nodes of T and σ
     * @param labelVariance A₀ = Q₀ + Δ/2
     * @param residualVariance V_BO = A₀ − Q_BO, from 0 to A₀
     */
    public static Estimate pretraining(
            Activation activation, ChannelNodes nodes, double labelVariance, double residualVariance) {
        if (activation == Activation.LINEAR) {
            return Estimate.exact(linearFactor(nodes.tokens()) * residualVariance);
        }
        if (residualVariance == 0) {
            return Estimate.exact(0);
        }
        double[] labels = GaussianFields.labels(nodes, labelVariance);
        double[] models = models(nodes, labelVariance, residualVariance);
        return distance(activation, nodes, models, labels);
    }

    /**
     * E′_BO = E‖σ(z + χχᵀ − q_BO I) − σ(z* + χ*χ*ᵀ − I)‖², χ = ω; linear σ: (T²+T)/T² · (V_BO + 1 − q_BO²).
     *
     * <p>Eq. (97) as printed subtracts q₀I = I on both sides. Here the model subtracts the mean of its own χχᵀ, as in
     * Eq. (5) and (19) and in the closed form for linear σ; the two differ by terms of order (1−q_BO)².
     *
     * @param nodes the nodes of T and σ
     * @param labelVariance A₀ = Q₀ + Δ/2
     * @param residualVariance V_BO, from 0 to A₀
     * @param fieldVariance v = 1 − q_BO in [0, 1]
     */
    public static Estimate finetuning(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double residualVariance,
            double fieldVariance) {
        double q = 1 - fieldVariance;
        if (activation == Activation.LINEAR) {
            return Estimate.exact(linearFactor(nodes.tokens()) * (residualVariance + fieldVariance * (1 + q)));
        }
        if (residualVariance == 0 && fieldVariance == 0) {
            return Estimate.exact(0);
        }
        double[] side = nodes.target().clone();
        for (int i = 0; i < side.length; i++) {
            side[i] = q * side[i] + Math.sqrt(q * fieldVariance) * nodes.rankOneNoise()[i];
        }
        double[] labels = GaussianFields.labels(nodes, labelVariance);
        double[] models = models(nodes, labelVariance, residualVariance);
        GaussianFields.addRankOne(nodes.tokens(), labels, nodes.target(), 1);
        GaussianFields.addRankOne(nodes.tokens(), models, side, q);
        return distance(activation, nodes, models, labels);
    }

    private static double linearFactor(int tokens) {
        return (tokens + 1.0) / tokens;
    }

    private static double[] models(ChannelNodes nodes, double labelVariance, double residualVariance) {
        double self = labelVariance - residualVariance;
        return GaussianFields.models(nodes, labelVariance, self, self * residualVariance / labelVariance);
    }

    private static Estimate distance(Activation activation, ChannelNodes nodes, double[] models, double[] labels) {
        ScrambleAverages averages = GaussianFields.squaredDistance(
                nodes,
                GaussianFields.activate(activation, nodes.tokens(), models),
                GaussianFields.activate(activation, nodes.tokens(), labels));
        double mean = averages.pooled(0);
        int scrambles = averages.scrambles();
        double square = 0;
        for (int scramble = 0; scramble < scrambles; scramble++) {
            double deviation = averages.ofScramble(scramble, 0) - mean;
            square += deviation * deviation;
        }
        return new Estimate(mean, Math.sqrt(square / (scrambles * (scrambles - 1.0))));
    }
}
