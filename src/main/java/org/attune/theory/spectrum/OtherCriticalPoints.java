package org.attune.theory.spectrum;

/**
 * The two critical points of the spectral curve that are not edges of a given bulk, in the coordinate q = η²((ν−1)/ν)².
 *
 * @param modulus |q| of the one nearer to the bulk
 * @param argument its argument, from 0 to π
 * @param first one of the two, or their real part
 * @param second the other, or the same real part
 * @param square square of their imaginary part
 */
record OtherCriticalPoints(double modulus, double argument, double first, double second, double square) {
    /** Those beside the bulk whose lower edge has the given index among the curve's edges. */
    static OtherCriticalPoints beside(SpectralCurve curve, int index) {
        return curve.edges().size() == 4 ? edgesFrom(curve, 2 - index) : pair(curve);
    }

    /** |q−q₃||q−q₄|. */
    double distances(double odds) {
        return Math.abs((odds - first) * (odds - second)) + square;
    }

    private static OtherCriticalPoints edgesFrom(SpectralCurve curve, int index) {
        double lower = curve.oddsAt(curve.edges().get(index));
        double upper = curve.oddsAt(curve.edges().get(index + 1));
        return new OtherCriticalPoints(index == 0 ? upper : lower, 0, lower, upper, 0);
    }

    /** The complex pair that remains when there is one bulk. */
    private static OtherCriticalPoints pair(SpectralCurve curve) {
        double square0 = curve.innerProduct();
        double square1 = curve.innerProductMinusOne();
        double re = 0.5 * (1 + square0 - square1);
        double im = Math.sqrt(Math.max(0, square0 - re * re));
        double turn = 2 * (Math.atan2(im, re - 1) - Math.atan2(im, re));
        double argument = Math.abs(Math.IEEEremainder(turn, 2 * Math.PI));
        double modulus = curve.eta() * curve.eta() * (square1 / square0);
        double real = modulus * Math.cos(argument);
        double imaginary = modulus * Math.sin(argument);
        return new OtherCriticalPoints(modulus, argument, real, real, imaginary * imaginary);
    }
}
