package org.attune.theory.channel;

import org.attune.model.Activation;
import org.attune.theory.gaussian.ChannelNodes;

/**
 * The pre-training channel where the weights vanish, u = 0 and V → 0: averages of the derivatives of the loss at u = 0,
 * in isometric coordinates. They give M̂₀, Q̂₀ and so λ_c.
 *
 * <p>−E Tr ∂_u∂_{u*} loss is written −E ∇_u loss·g/√A₀ by Gaussian integration by parts.
 */
public final class CollapsedChannel {
    /** Index of E |∇_u loss|². */
    public static final int GRADIENT_SQUARE = 0;

    /** Index of −E ∇_u loss · g. */
    public static final int GRADIENT_LABEL = 1;

    /** Index of E Tr ∂²_u loss. */
    public static final int HESSIAN_TRACE = 2;

    private static final int FUNCTIONS = 3;

    private CollapsedChannel() {}

    /**
     * Averages over the nodes.
     *
     * @param activation σ
     * @param nodes the node set, made for the same σ
     * @param labelVariance A₀ &gt; 0
     * @return averages indexed by the constants of this class
     */
    public static ScrambleAverages evaluate(Activation activation, ChannelNodes nodes, double labelVariance) {
        int dimension = nodes.dimension();
        int size = nodes.tokens() * nodes.tokens();
        double[] targets = GaussianFields.targets(activation, nodes, labelVariance);
        ExtensiveRankProblem problem = new ExtensiveRankProblem(activation, nodes.tokens());
        ScrambleAverages averages = new ScrambleAverages(ChannelNodes.SCRAMBLES, FUNCTIONS, nodes.perScramble());
        double[] origin = new double[dimension];
        double[] gradient = new double[dimension];
        double[] hessian = new double[dimension * dimension];
        for (int node = 0; node < nodes.count(); node++) {
            problem.setTarget(targets, node * size);
            problem.loss(origin);
            problem.lossGradient(gradient);
            problem.lossHessian(hessian);
            double square = 0;
            double label = 0;
            double trace = 0;
            for (int k = 0; k < dimension; k++) {
                square += gradient[k] * gradient[k];
                label -= gradient[k] * nodes.label()[node * dimension + k];
                trace += hessian[k * dimension + k];
            }
            int scramble = nodes.scrambleOf(node);
            averages.add(scramble, GRADIENT_SQUARE, square);
            averages.add(scramble, GRADIENT_LABEL, label);
            averages.add(scramble, HESSIAN_TRACE, trace);
        }
        return averages;
    }
}
