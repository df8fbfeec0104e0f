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

    /** v = 1/(2λ′ + v̂), m = m̂ v, b = q̂ v², Eqs. (67)–(69); not finite or negative outside the domain. */
    FinetuningOverlaps overlaps(double lambdaPrime) {
        double v = 1 / (2 * lambdaPrime + inverseCurvature);
        return new FinetuningOverlaps(target * v, self * v * v, v);
    }
}
