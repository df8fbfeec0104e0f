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
    /** Index of the equation of b in {@link #mismatch}. */
    static final int RESIDUAL = 2;

    /**
     * The equations at a point according to one scramble, or to all of them pooled; all are relative to the pooled
     * terms, and to first order about these.
     *
     * @param row a scramble, or the number of scrambles for all of them pooled
     */
    static FinetuningEquations of(
            ScrambleAverages averages, int row, FinetuningOverlaps overlaps, double alphaPrime, double lambdaPrime) {
        double m = overlaps.target();
        double b = overlaps.residualVariance();
        double tau = 1 / overlaps.inverseCurvature();
        double noise = at(averages, row, RankOneChannel.DISPLACEMENT_NOISE) / Math.sqrt(b);
        double image = alphaPrime * (at(averages, row, RankOneChannel.DISPLACEMENT_TARGET) - m * noise);
        double difference = 2 * lambdaPrime
                - tau * (1 + alphaPrime * noise)
                - 2 * alphaPrime * at(averages, row, RankOneChannel.SHIFT_DERIVATIVE);
        double pooledNoise = averages.pooled(RankOneChannel.DISPLACEMENT_NOISE) / Math.sqrt(b);
        double scale = 2 * lambdaPrime
                + tau * (1 + alphaPrime * Math.abs(pooledNoise))
                + 2 * alphaPrime * averages.pooled(RankOneChannel.SHIFT_SCALE);
        double square = averages.pooled(RankOneChannel.DISPLACEMENT_SQUARE);
        return new FinetuningEquations(
                (image - m) / Math.sqrt(overlaps.self()),
                Math.log(alphaPrime * square / b) + at(averages, row, RankOneChannel.DISPLACEMENT_SQUARE) / square - 1,
                difference / scale);
    }

    private static double at(ScrambleAverages averages, int row, int function) {
        return row < averages.scrambles() ? averages.ofScramble(row, function) : averages.pooled(function);
    }

    /** The mismatches in the order of {@link FinetuningReport}, from which Newton's step follows. */
    double[] mismatch() {
        return new double[] {target, curvature, residual};
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
