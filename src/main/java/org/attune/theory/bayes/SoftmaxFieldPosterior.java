package org.attune.theory.bayes;

/**
 * The posterior for the softmax: m = 1ᵀχ is integrated along the real line, everything else in closed form or by one
 * contour integral, whatever T.
 */
final class SoftmaxFieldPosterior implements FieldPosterior {
    private final int tokens;
    private final SoftmaxConditional conditional;

    SoftmaxFieldPosterior(int tokens, double fieldVariance, double noiseVariance) {
        this.tokens = tokens;
        this.conditional = new SoftmaxConditional(tokens, fieldVariance, noiseVariance);
    }

    @Override
    public Moments moments(double[][] observation, double[] side, double[] guess) {
        conditional.observe(observation, side);
        double guessedSum = 0;
        for (double entry : guess) {
            guessedSum += entry;
        }
        return PeakIntegration.moments(tokens, conditional, PeakSearch.find(conditional, guessedSum));
    }
}
