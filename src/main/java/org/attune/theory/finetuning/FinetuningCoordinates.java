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

    /** The coordinates of overlaps, to first order about others: defined also where noise has made some negative. */
    static double[] linear(FinetuningOverlaps own, FinetuningOverlaps about) {
        double scale = Math.sqrt(about.residualVariance());
        double ratio = about.target() / scale;
        double change = (own.target() - about.target()) / scale
                - ratio * (own.residualVariance() / about.residualVariance() - 1) / 2;
        return new double[] {
            inverseHyperbolicSine(ratio) + change / Math.hypot(1, ratio),
            linearLogarithm(own.residualVariance(), about.residualVariance()),
            linearLogarithm(own.inverseCurvature(), about.inverseCurvature())
        };
    }

    private static double linearLogarithm(double own, double about) {
        return Math.log(about) + own / about - 1;
    }

    private static double inverseHyperbolicSine(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.hypot(1, x)), x);
    }
}
