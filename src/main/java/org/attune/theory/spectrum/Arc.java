package org.attune.theory.spectrum;

/**
 * An arc from ν̄ to ν, points of the spectral curve, around one of the curve's poles 0 and 1: w = centre + side·radius·
 * e^{iφ}, |φ| ≤ halfAngle.
 *
 * @param centre 0 or 1
 * @param side +1 when the arc crosses the real axis above the centre, −1 when below
 * @param radius |ν − centre|
 * @param halfAngle half the angle that the arc spans, from 0 to π
 * @param ellipse half sum of the distances of the other pole from the arc's ends, in φ/halfAngle: Gauss–Legendre rules
 *     in φ converge like (ellipse + √(ellipse²−1))^{−2n}
 */
record Arc(int centre, int side, double radius, double halfAngle, double ellipse) {
    /** −½ log of the relative error aimed at, with a margin for poles of fifth order. */
    private static final double HALF_LOG_ACCURACY = 28;

    /** Nodes that a rule needs, at the same accuracy, for the powers of e^{iφ} in the integrands: without φ, per φ. */
    private static final double BASE_ORDER = 8;

    private static final double ORDER_PER_ANGLE = 5;

    /** The arc on which Gauss–Legendre rules converge fastest: there always is one with ellipse &gt; 1.28. */
    static Arc best(CurvePoint point) {
        double angle0 = Math.atan2(point.im(), point.re());
        double angle1 = Math.atan2(point.im(), point.reMinusOne());
        double radius0 = Math.hypot(point.re(), point.im());
        double radius1 = Math.hypot(point.reMinusOne(), point.im());
        Arc best = around(0, 1, radius0, angle0);
        best = better(best, around(0, -1, radius0, angle0));
        best = better(best, around(1, 1, radius1, angle1));
        return better(best, around(1, -1, radius1, angle1));
    }

    /** Order of the Gauss–Legendre rule that integrates along the arc to rounding errors. */
    double order() {
        return Math.max(
                BASE_ORDER + ORDER_PER_ANGLE * halfAngle,
                HALF_LOG_ACCURACY / Math.log(ellipse + Math.sqrt(ellipse * ellipse - 1)));
    }

    /** Where the arc crosses the real axis. */
    double crossing() {
        return centre + side * radius;
    }

    private static Arc around(int centre, int side, double radius, double angle) {
        double halfAngle = side > 0 ? angle : Math.PI - angle;
        // In the variable log(w − centre) the other pole lies beside the arc's middle, or half a turn from it.
        boolean towardsOtherPole = side > 0 == (centre == 0);
        double along = towardsOtherPole ? 0 : Math.PI / halfAngle;
        double across = Math.abs(Math.log(radius)) / halfAngle;
        double ellipse = 0.5 * (Math.hypot(along - 1, across) + Math.hypot(along + 1, across));
        return new Arc(centre, side, radius, halfAngle, ellipse);
    }

    private static Arc better(Arc first, Arc second) {
        return second.ellipse > first.ellipse ? second : first;
    }
}
