package org.attune.theory.finetuning;

/**
 * The variables in which fixed points of fine-tuning are sought: (asinh(m/√b), log b, log v). b &gt; 0 holds by itself,
 * and m = 0 is an ordinary point. Pure functions.
 */
final class FinetuningCoordinates {
    /** Number of variables. */
    static final int COUNT = 3;

    private FinetuningCoordinates() {}

    /** The coordinates of overlaps with b &gt; 0 and v &gt; 0. */
    static double[] of(FinetuningOverlaps overlaps) {
        return new double[] {
            inverseHyperbolicSine(overlaps.target() / Math.sqrt(overlaps.residualVariance())),
            Math.log(overlaps.residualVariance()),
            Math.log(overlaps.inverseCurvature())
        };
    }

    /** The overlaps at a point. */
    static FinetuningOverlaps overlaps(double[] x) {
        return new FinetuningOverlaps(Math.sinh(x[0]) * Math.exp(x[1] / 2), Math.exp(x[1]), Math.exp(x[2]));
    }

    private static double inverseHyperbolicSine(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.hypot(1, x)), x);
    }
}
