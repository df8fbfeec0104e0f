package org.attune.theory.pretraining;

/**
 * Coefficients of a {@link ChannelForm}. Relative changes of a, p and s are those of V̂, M̂ and Q̂ at the same Q, M, V.
 *
 * @param inverseCurvature a &gt; 0
 * @param target p &gt; 0
 * @param self s &gt; 0
 */
record ChannelCoefficients(double inverseCurvature, double target, double self) {
    /** From log a, log p, log s. */
    static ChannelCoefficients fromLogarithms(double[] logarithms) {
        return new ChannelCoefficients(Math.exp(logarithms[0]), Math.exp(logarithms[1]), Math.exp(logarithms[2]));
    }

    /** log a, log p, log s; not finite where an entry is not positive. */
    double[] logarithms() {
        return new double[] {Math.log(inverseCurvature), Math.log(target), Math.log(self)};
    }

    /** For another α: all three are proportional to it. */
    ChannelCoefficients scaled(double factor) {
        return new ChannelCoefficients(factor * inverseCurvature, factor * target, factor * self);
    }

    /** r = p/a = M̂/V̂. */
    double ratio() {
        return target / inverseCurvature;
    }

    /** g = s/p² = Q̂/(M̂² N). */
    double gain() {
        return self / (target * target);
    }
}
