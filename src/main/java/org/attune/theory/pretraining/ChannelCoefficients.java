package org.attune.theory.pretraining;

/**
 * An output channel of pre-training in the form that it has for linear σ,
 *
 * <pre>V̂ = a/(1+kV),   M̂ = p/(1+kV),   Q̂ = s Δ_eff/(1+kV)²,</pre>
 *
 * exact there with constants, k = 4/T², a = p = 2αLk, s = ak. For the softmax a, p and s depend on the state, but so
 * weakly that they are the variables in which its state evolution is easily iterated: nearly all that is stiff lies in
 * the spectrum, which {@link SpectralEquilibrium} solves for given coefficients.
 *
 * <p>Relative changes of a, p and s are those of V̂, M̂ and Q̂ at the same Q, M, V.
 *
 * @param slope k &gt; 0, the same for all states
 * @param inverseCurvature a &gt; 0
 * @param target p &gt; 0
 * @param self s &gt; 0
 */
record ChannelCoefficients(double slope, double inverseCurvature, double target, double self) {
    /**
     * Coefficients that give some conjugates at some overlaps.
     *
     * @param labelVariance A₀
     */
    static ChannelCoefficients of(
            Conjugates conjugates, PretrainingOverlaps overlaps, double slope, double labelVariance) {
        double shrinking = 1 + slope * overlaps.inverseCurvature();
        return new ChannelCoefficients(
                slope,
                conjugates.inverseCurvature() * shrinking,
                conjugates.target() * shrinking,
                conjugates.self() * shrinking * shrinking / overlaps.effectiveNoise(labelVariance));
    }

    /** From log a, log p, log s. */
    static ChannelCoefficients fromLogarithms(double[] logarithms, double slope) {
        return new ChannelCoefficients(
                slope, Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]));
    }

    /** log a, log p, log s; not finite where an entry is not positive. */
    double[] logarithms() {
        return new double[] {Math.log(inverseCurvature), Math.log(target), Math.log(self)};
    }

    /** r = p/a = M̂/V̂. */
    double ratio() {
        return target / inverseCurvature;
    }

    /** g = s/p² = Q̂/(M̂² Δ_eff). */
    double gain() {
        return self / (target * target);
    }
}
