package org.attune.theory.finetuning;

import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;

/**
 * How far a point is from solving the state evolution of fine-tuning, equation by equation and relative to the terms of
 * each; dimensionless.
 *
 * <p>With τ = 1/v they read m = α′E(χ−χ̃)·(χ* − (m/√b)ζ), b = α′E|χ−χ̃|² and 2λ′ + v̂ = τ, Eqs. (67)–(72),
 * arXiv:2606.05899. τ ≥ 0 is the multiplier of the constraint b ≥ α′E|χ−χ̃|², that w is at least as long as its
 * projections on the sequences make it; so where τ = 0, b may be larger. The paper does not say this. It happens with
 * few samples and a weak ridge: a longer w, in directions that no sequence sees, then lowers the loss through −qI, and
 * the curvature vanishes in these directions.
 *
 * @param target mismatch of m, over √q
 * @param residual log(α′E|χ−χ̃|²/b)
 * @param curvature mismatch of 2λ′ + v̂ = τ, over the sum of the sizes of its terms
 */
record FinetuningEquations(double target, double residual, double curvature) {
    /** The equations at a point according to the averages pooled over all scrambles. */
    static FinetuningEquations of(
            ScrambleAverages averages, FinetuningOverlaps overlaps, double alphaPrime, double lambdaPrime) {
        double m = overlaps.target();
        double b = overlaps.residualVariance();
        double tau = 1 / overlaps.inverseCurvature();
        double noise = averages.pooled(RankOneChannel.DISPLACEMENT_NOISE) / Math.sqrt(b);
        double image = alphaPrime * (averages.pooled(RankOneChannel.DISPLACEMENT_TARGET) - m * noise);
        double difference = 2 * lambdaPrime
                - tau * (1 + alphaPrime * noise)
                - 2 * alphaPrime * averages.pooled(RankOneChannel.SHIFT_DERIVATIVE);
        double scale = 2 * lambdaPrime
                + tau * (1 + alphaPrime * Math.abs(noise))
                + 2 * alphaPrime * averages.pooled(RankOneChannel.SHIFT_SCALE);
        return new FinetuningEquations(
                (image - m) / Math.sqrt(overlaps.self()),
                Math.log(alphaPrime * averages.pooled(RankOneChannel.DISPLACEMENT_SQUARE) / b),
                difference / scale);
    }

    /**
     * The largest mismatch.
     *
     * @param flat whether τ is as good as 0, where b may be larger than b = α′E|χ−χ̃|²
     */
    double norm(boolean flat) {
        double largest = Math.max(Math.abs(target), Math.abs(curvature));
        return flat ? largest : Math.max(largest, Math.abs(residual));
    }
}
