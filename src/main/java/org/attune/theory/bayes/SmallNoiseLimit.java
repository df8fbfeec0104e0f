package org.attune.theory.bayes;

import org.attune.model.Activation;

/**
 * The sample ratio α′(q, V) of {@link FinetuningInformation} for V → 0, uniformly in q; dimensionless. Immutable.
 *
 * <p>Without noise χ* is known up to its sign, and
 *
 * <pre>
 *     α′(q, 0) = k₀(q) = q / H₀(q),    H₀ = T − v^{T/2} E ρ² sech(√q ρ y),   ρ ~ χ_T, y ~ N(0,1),  v = 1−q,
 * </pre>
 *
 * which increases from 1/(T²+T) at q = 0 to 1/T at q = 1. When v is as small as V the sign is known and the posterior
 * is Gaussian with precision 1/v + 𝓗/V, 𝓗 = |χ|² I + χχᵀ (linear), less (2/T²)(1ᵀχ)² 11ᵀ (softmax); with τ = v/V this
 * gives
 *
 * <pre>
 *     α′ = (1/H(τ)) with H(τ) = E Tr τ𝓗 (1+τ𝓗)⁻¹ = 1/(1/(Cτ) + k(τ)),    k(∞) = 1/T,   C = E Tr 𝓗.
 * </pre>
 *
 * Both are joined as v α′ = V/C + v T k₀(q) k(v/V), which is also the leading order for V → ∞ and for q → 1.
 */
final class SmallNoiseLimit {
    private static final int OVERLAP_DEGREE = 40;
    private static final int RATIO_DEGREE = 40;

    /** z = tanh(¼ · ½ log τ) makes k(τ) smooth at both ends: it approaches 1/T like τ^{−1/4} for T = 2. */
    private static final double RATIO_EXPONENT = 0.125;

    private static final double RADIAL_STEP = 0.1;
    private static final double RADIAL_START = -9;
    private static final double RADIAL_END = 2.3;
    private static final double NORMAL_STEP = 0.1;
    private static final int NORMAL_POINTS = 85;

    private final int tokens;
    private final Activation activation;
    private final double channelDimension;
    private final ChebyshevSeries signLoss;
    private final ChebyshevSeries scaledExcess;

    /**
     * Prepares the limit.
     *
     * @param tokens T ≥ 2
     */
    SmallNoiseLimit(int tokens, Activation activation) {
        this.tokens = tokens;
        this.activation = activation;
        channelDimension = 2.0 * activation.usefulDimensions(tokens);
        signLoss = ChebyshevSeries.interpolate(OVERLAP_DEGREE, x -> signLoss((1 + x) / 2));
        scaledExcess = ChebyshevSeries.interpolate(RATIO_DEGREE, z -> gaussianExcess(ratio(z)));
    }

    /**
     * α′(q, 0), from 1/(T²+T) to 1/T.
     *
     * @param q in [0, 1]
     */
    double noiseless(double q) {
        double power = tokens / 2.0;
        double unknown = Math.pow(1 - q, power);
        double slope = q < 1e-8 ? power : -Math.expm1(power * Math.log1p(-q)) / q;
        return 1 / (tokens * slope + unknown * signLoss.value(2 * q - 1));
    }

    /**
     * The limit form of v α′(q, V), V/C + v T k₀(q) k(v/V).
     *
     * @param fieldVariance v = 1−q in (0, 1]
     * @param noiseVariance V &gt; 0
     */
    double scaledSampleRatio(double fieldVariance, double noiseVariance) {
        double z = Math.tanh(RATIO_EXPONENT * Math.log(fieldVariance / noiseVariance));
        return noiseVariance / channelDimension
                + fieldVariance * tokens * noiseless(1 - fieldVariance) * scaledExcess.value(z);
    }

    private static double ratio(double z) {
        return Math.exp(Math.log((1 + z) / (1 - z)) / 2 / RATIO_EXPONENT);
    }

    /** (T − E ρ² sech(√q ρ y))/q. */
    private double signLoss(double q) {
        double root = Math.sqrt(q);
        return radialAverage(tokens, rho -> {
            double sum = 0;
            for (int i = 0; i < NORMAL_POINTS; i++) {
                double y = NORMAL_STEP * i;
                double half = Math.sinh(root * rho * y / 2);
                // 1 − sech(x) = 2 sinh²(x/2)/cosh(x)
                sum += normalWeight(i) * 2 * half * half / (1 + 2 * half * half);
            }
            return rho * rho * sum / q;
        });
    }

    /** k(τ) = 1/H(τ) − 1/(Cτ), from averages of positive terms only. */
    private double gaussianExcess(double tau) {
        double missing = activation == Activation.LINEAR
                ? radialAverage(tokens, r -> {
                    double h = r * r;
                    return (tokens - 1) * h * h / (1 + tau * h) + 4 * h * h / (1 + 2 * tau * h);
                })
                : softmaxAverage((h, trace, determinant) -> (tokens - 2) * h * h / (1 + tau * h)
                        + (trace * trace - 2 * determinant + tau * trace * determinant)
                                / (1 + tau * (trace + tau * determinant)));
        double perRatio = activation == Activation.LINEAR
                ? radialAverage(tokens, r -> {
                    double h = r * r;
                    return (tokens - 1) * h / (1 + tau * h) + 2 * h / (1 + 2 * tau * h);
                })
                : softmaxAverage((h, trace, determinant) -> (tokens - 2) * h / (1 + tau * h)
                        + (trace + 2 * tau * determinant) / (1 + tau * (trace + tau * determinant)));
        return missing / (channelDimension * perRatio);
    }

    @FunctionalInterface
    private interface RadialFunction {
        double at(double radius);
    }

    /** A function of |χ|² and of trace and determinant of the block of 𝓗 on the span of χ and 1. */
    @FunctionalInterface
    private interface BlockFunction {
        double at(double norm, double trace, double determinant);
    }

    /** Average over χ ~ N(0, I_T), through its component μ along 1/√T and the length of the rest. */
    private double softmaxAverage(BlockFunction function) {
        return radialAverage(tokens - 1, rest -> {
            double square = rest * rest;
            return radialAverage(1, mean -> {
                double mu = mean * mean;
                return function.at(mu + square, mu + 3 * square, 2 * square * square);
            });
        });
    }

    /** Average over ρ ~ χ_d by the trapezoidal rule in log ρ, which converges exponentially. */
    private static double radialAverage(int dimension, RadialFunction function) {
        double sum = 0;
        double total = 0;
        double start = RADIAL_START * 2 / (1 + dimension);
        for (double t = RADIAL_END; t > start; t -= RADIAL_STEP) {
            double rho = Math.exp(t);
            double weight = Math.exp(dimension * t - rho * rho / 2);
            if (weight > 0) {
                sum += weight * function.at(rho);
                total += weight;
            }
        }
        return sum / total;
    }

    private static double normalWeight(int i) {
        double y = NORMAL_STEP * i;
        return (i == 0 ? 1 : 2) * NORMAL_STEP * Math.exp(-y * y / 2) / Math.sqrt(2 * Math.PI);
    }
}
