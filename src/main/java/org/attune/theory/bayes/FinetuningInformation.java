package org.attune.theory.bayes;

import org.attune.model.Estimate;

/**
 * What one fine-tuning sample tells about the rank-one target, for one number of tokens and one activation;
 * dimensionless.
 *
 * <p>The information is G(q, V) = E|g|² with g = (E[χ|Y,ω] − ω)/v, v = 1−q, Eq. (95), arXiv:2606.05899, for the channel
 * that keeps its noise: ω ~ N(0, qI), χ* = ω + √v ξ, Y = χ*χ*ᵀ + n with n of variance V = V_BO in isometric
 * coordinates, modulo 11ᵀ for the softmax. The fixed point q = q̂/(1+q̂), q̂ = α′G, is the same as
 *
 * <pre>
 *     α′ = α′(q, V) := q / ((1−q) G(q, V)),
 * </pre>
 *
 * so that it is this sample ratio, finite and positive down to q = 0 where it is the weak-recovery threshold α′_c, that
 * implementations give.
 *
 * <p>Limits: with C = T²+T−2 (softmax) or T²+T (linear), G → C q/V for V → ∞ and for q → 1; and 0 &lt; G &lt; T/v
 * always.
 */
public interface FinetuningInformation {
    /**
     * The sample ratio α′(q, V) at which q = 1 − v is a fixed point.
     *
     * @param fieldVariance v = 1−q in (0, 1], or 0 too when V_BO = 0
     * @param noiseVariance V_BO ≥ 0; at 0 the limit is known exactly, and is 1/T at v = 0
     * @return α′(q, V) &gt; 0 with its standard error
     */
    Estimate sampleRatio(double fieldVariance, double noiseVariance);

    /**
     * The information G(q, V) itself, between 0 (at q = 0) and T/v.
     *
     * @param fieldVariance v = 1−q in (0, 1]
     * @param noiseVariance V_BO &gt; 0
     */
    default Estimate information(double fieldVariance, double noiseVariance) {
        Estimate ratio = sampleRatio(fieldVariance, noiseVariance);
        double information = (1 - fieldVariance) / (fieldVariance * ratio.value());
        return new Estimate(information, information * ratio.standardError() / ratio.value());
    }
}
