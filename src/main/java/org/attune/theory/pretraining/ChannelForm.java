package org.attune.theory.pretraining;

import org.attune.model.Activation;
import org.attune.model.Parameters;

/**
 * An output channel of pre-training in the form that it has for linear σ,
 *
 * <pre>V̂ = a/(1+kV),   M̂ = p/(1+kV),   Q̂ = s N/(1+kV)²,   N = Δ_eff/(1 + Δ_eff/Λ),</pre>
 *
 * exact there with Λ = ∞, k = 4/T² and constant a = p = 2αLk, s = ak. For the softmax the coefficients a, p and s
 * depend on the state, but so weakly that they are the variables in which its state evolution is easily iterated:
 * nearly all that is stiff lies in the spectrum, which {@link SpectralEquilibrium} solves for given coefficients. Its
 * attention maps, and with them the errors that drive Q̂, are bounded; so is N.
 *
 * @param slope k &gt; 0
 * @param labelVariance A₀ &gt; 0
 * @param largestNoise Λ &gt; 0
 */
record ChannelForm(double slope, double labelVariance, double largestNoise) {
    /** Variance of the entries of a field from which on the softmax is mostly saturated. */
    private static final double SATURATION = 10;

    /**
     * The form for one question.
     *
     * @param parameters uses T, σ, A₀ and α
     * @param collapse conjugates in the limit V → 0 at Q = 0
     */
    static ChannelForm of(Parameters parameters, Conjugates collapse) {
        int useful = parameters.activation().usefulDimensions(parameters.tokens());
        double labelVariance = parameters.labelVariance();
        return new ChannelForm(
                collapse.inverseCurvature() / (2 * parameters.alpha() * useful),
                labelVariance,
                parameters.activation() == Activation.LINEAR
                        ? Double.POSITIVE_INFINITY
                        : SATURATION + 2 * labelVariance);
    }

    /** Coefficients that give some conjugates at some overlaps. */
    ChannelCoefficients coefficients(Conjugates conjugates, PretrainingOverlaps overlaps) {
        double shrinking = 1 + slope * overlaps.inverseCurvature();
        return new ChannelCoefficients(
                conjugates.inverseCurvature() * shrinking,
                conjugates.target() * shrinking,
                conjugates.self() * shrinking * shrinking / bounded(overlaps.effectiveNoise(labelVariance)));
    }

    /** N as a function of Δ_eff. */
    double bounded(double effectiveNoise) {
        return effectiveNoise / (1 + effectiveNoise / largestNoise);
    }
}
