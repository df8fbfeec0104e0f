package org.attune.theory.bayes;

import org.attune.model.Activation;
import org.attune.model.Estimate;
import org.attune.theory.channel.GaussianFields;
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
        double[] targets =
                GaussianFields.activate(activation, nodes.tokens(), GaussianFields.labels(nodes, labelVariance));
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        for (int mirror = -1; mirror <= 1; mirror += 2) {
            double[] models = models(nodes, labelVariance, residualVariance, mirror);
            add(0.5, distances(activation, nodes, models, targets), errors);
        }
        return estimate(errors);
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
     * @param fieldVariance v = 1 − q_BO in [0, 1], whose standard error enters that of the result
     */
    public static Estimate finetuning(
            Activation activation,
            ChannelNodes nodes,
            double labelVariance,
            double residualVariance,
            Estimate fieldVariance) {
        double v = fieldVariance.value();
        if (activation == Activation.LINEAR) {
            double factor = linearFactor(nodes.tokens());
            return new Estimate(
                    factor * (residualVariance + v * (2 - v)), factor * 2 * (1 - v) * fieldVariance.standardError());
        }
        if (residualVariance == 0 && v == 0) {
            return Estimate.exact(0);
        }
        double[] labels = GaussianFields.labels(nodes, labelVariance);
        GaussianFields.addRankOne(nodes.tokens(), labels, nodes.target(), 1);
        double[] targets = GaussianFields.activate(activation, nodes.tokens(), labels);
        double[] errors = new double[ChannelNodes.SCRAMBLES + 1];
        double reference = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int mirror = -1; mirror <= 1; mirror += 2) {
                double[] models = models(nodes, labelVariance, residualVariance, mirror);
                addSide(nodes, models, v, sign);
                double[] distances = distances(activation, nodes, models, targets);
                add(0.25, distances, errors);
                reference = distances[ChannelNodes.SCRAMBLES];
            }
        }
        Estimate average = estimate(errors);
        if (fieldVariance.standardError() == 0) {
            return average;
        }
        // The last pair of signs once more, one standard error of v away.
        double[] models = models(nodes, labelVariance, residualVariance, 1);
        addSide(nodes, models, Math.max(v - fieldVariance.standardError(), 0), 1);
        double moved = distances(activation, nodes, models, targets)[ChannelNodes.SCRAMBLES];
        return new Estimate(average.value(), Math.hypot(average.standardError(), moved - reference));
    }

    /** Adds χχᵀ − qI, χ = ω, to the fields of the model. */
    private static void addSide(ChannelNodes nodes, double[] models, double v, int sign) {
        double[] side = nodes.target().clone();
        double across = sign * Math.sqrt((1 - v) * v);
        for (int i = 0; i < side.length; i++) {
            side[i] = (1 - v) * side[i] + across * nodes.rankOneNoise()[i];
        }
        GaussianFields.addRankOne(nodes.tokens(), models, side, 1 - v);
    }

    private static double linearFactor(int tokens) {
        return (tokens + 1.0) / tokens;
    }

    /** z = (Q/A₀) z* ± noise; both signs are equally likely, and their mean has less Monte-Carlo error. */
    private static double[] models(ChannelNodes nodes, double labelVariance, double residualVariance, int sign) {
        double self = labelVariance - residualVariance;
        double across = sign * Math.sqrt(self * residualVariance / labelVariance);
        return GaussianFields.models(nodes, labelVariance, scramble -> self, scramble -> across);
    }

    /** Average squared distances of each scramble and of all. */
    private static double[] distances(Activation activation, ChannelNodes nodes, double[] models, double[] targets) {
        return GaussianFields.squaredDistance(
                        nodes, GaussianFields.activate(activation, nodes.tokens(), models), targets)
                .all(0);
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
