package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * Model fields of the train law of pre-training, h(u) with u = prox(u*, ũ), Eqs. (41)–(43), arXiv:2606.05899: what the
 * trained model shows on the sequences that it was trained on. Pure functions.
 */
public final class TrainLaw {
    private TrainLaw() {}

    /**
     * What the law of one scramble depends on.
     *
     * @param targetOverlap M
     * @param residualVariance B = Q − M²/A₀ ≥ 0
     * @param inverseCurvature V ≥ 0; at 0 the train law is the test law
     */
    public record Moments(double targetOverlap, double residualVariance, double inverseCurvature) {}

    /** Gives the moments of each scramble. */
    @FunctionalInterface
    public interface MomentsOfScramble {
        /** The moments of a scramble. */
        Moments of(int scramble);
    }

    /**
     * The fields at the nodes; for linear σ u = (c u* + ũ)/(1+c), c = 4V/T².
     *
     * @param nodes nodes for the same σ
     * @param labelVariance A₀ &gt; 0
     * @param moments M, B and V of each scramble
     * @return shape count × T × T
     */
    public static double[] models(
            Activation activation, ChannelNodes nodes, double labelVariance, MomentsOfScramble moments) {
        double[] labels = GaussianFields.labels(nodes, labelVariance);
        double[] fields = GaussianFields.models(
                nodes,
                labelVariance,
                scramble -> moments.of(scramble).targetOverlap(),
                scramble -> Math.sqrt(moments.of(scramble).residualVariance()));
        int size = nodes.tokens() * nodes.tokens();
        SequenceProximal proximal = new SequenceProximal(activation, nodes.tokens());
        for (int node = 0; node < nodes.count(); node++) {
            double v = moments.of(nodes.scrambleOf(node)).inverseCurvature();
            if (v > 0) {
                proximal.replace(labels, fields, node * size, v);
            }
        }
        return fields;
    }
}
