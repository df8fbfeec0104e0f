package org.attune.theory.finetuning;

import org.attune.theory.channel.RankOneChannel;
import org.attune.theory.channel.ScrambleAverages;

/**
 * Conjugate order parameters of fine-tuning; dimensionless.
 *
 * @param self q̂ ≥ 0
 * @param target m̂
 * @param inverseCurvature v̂
 */
record FinetuningConjugates(double self, double target, double inverseCurvature) {
    /** Values of v(2λ′ + v̂) below this do not occur near a fixed point. */
    private static final double SMALLEST_RATIO = 0.2;

    private static final double MOST_BEYOND = 2;

    /**
     * From averages over the channel, Eqs. (70)–(72), arXiv:2606.05899, with products with ζ in place of the Jacobian.
     *
     * @param row a scramble, or the number of scrambles for all of them pooled
     */
    static FinetuningConjugates of(ScrambleAverages averages, int row, FinetuningOverlaps overlaps, double alphaPrime) {
        double v = overlaps.inverseCurvature();
        double noise = averages.all(RankOneChannel.DISPLACEMENT_NOISE)[row] / Math.sqrt(overlaps.residualVariance());
        double target = averages.all(RankOneChannel.DISPLACEMENT_TARGET)[row];
        double square = averages.all(RankOneChannel.DISPLACEMENT_SQUARE)[row];
        double shift = averages.all(RankOneChannel.SHIFT_DERIVATIVE)[row];
        return new FinetuningConjugates(
                alphaPrime / (v * v) * square,
                alphaPrime / v * (target - overlaps.target() * noise),
                -alphaPrime / v * noise - 2 * alphaPrime * shift);
    }

    /**
     * v = 1/(2λ′ + v̂), m = m̂ v, b = q̂ v², Eqs. (67)–(69).
     *
     * <p>Far from a fixed point v̂ may be below −2λ′, where no v answers. Then, and a little above, 1/(v(2λ′ + v̂)) is
     * continued smoothly to a finite growth of v; near a fixed point, where it is 1, nothing changes.
     *
     * @param present v at which the conjugates were taken
     */
    FinetuningOverlaps overlaps(double lambdaPrime, double present) {
        double v = present * growth(present * (2 * lambdaPrime + inverseCurvature));
        return new FinetuningOverlaps(target * v, self * v * v, v);
    }

    private static double growth(double ratio) {
        if (ratio >= SMALLEST_RATIO) {
            return 1 / ratio;
        }
        double beyond = Math.min(1 - ratio / SMALLEST_RATIO, MOST_BEYOND);
        return Math.exp(beyond) / SMALLEST_RATIO;
    }
}
