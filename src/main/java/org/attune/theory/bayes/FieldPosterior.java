package org.attune.theory.bayes;

import org.attune.model.Activation;

/**
 * Posterior of the field χ ∈ R^T of the rank-one target, given its side information ω and the noisy observation Y of
 * χχᵀ:
 *
 * <pre>
 *     p(χ) ∝ exp( − |χ−ω|²/(2v) − ‖Π(Y − χχᵀ)‖_F²/(4V) ),    Π = identity (linear), Π(h) = h − (1ᵀh1/T²) 11ᵀ (softmax).
 * </pre>
 *
 * <p>Instances hold workspaces and belong to one computation.
 */
sealed interface FieldPosterior permits LinearFieldPosterior, SoftmaxFieldPosterior {
    /**
     * What is needed of a posterior.
     *
     * @param mean E χ, of length T
     * @param covarianceTrace Tr Cov χ ≥ 0
     */
    record Moments(double[] mean, double covarianceTrace) {}

    /**
     * Moments of the posterior.
     *
     * @param observation Y, symmetric T × T; for the softmax its component along 11ᵀ does not matter
     * @param side ω, of length T
     * @param guess a field near which the posterior may have a narrow peak, together with its opposite: the true χ*. It
     *     tells where to look and does not enter the result otherwise.
     */
    Moments moments(double[][] observation, double[] side, double[] guess);

    /**
     * The posterior of one channel.
     *
     * @param tokens T ≥ 2
     * @param fieldVariance v = 1 − q in (0, 1]
     * @param noiseVariance V &gt; 0
     */
    static FieldPosterior of(int tokens, Activation activation, double fieldVariance, double noiseVariance) {
        return switch (activation) {
            case LINEAR -> new LinearFieldPosterior(tokens, fieldVariance, noiseVariance);
            case SOFTMAX -> new SoftmaxFieldPosterior(tokens, fieldVariance, noiseVariance);
        };
    }
}
