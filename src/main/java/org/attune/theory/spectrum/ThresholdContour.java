package org.attune.theory.spectrum;

/**
 * The moments above a threshold as integrals along a path between two conjugate points of the spectral curve.
 *
 * <p>By parts, J = −(1/π) Im ∫_ε g (z−ε)² dz = (1/6πi) ∫ (z−ε)³ dg, the last integral running from g(ε+i0) to its
 * conjugate and crossing the real axis between 0 and s. In ν the integrand is rational with poles at 0 and 1 only, so
 * the path may be any; a residue, which is a moment of the whole spectrum or of its upper bulk, is added when it is
 * moved across a pole. As z−ε vanishes at both ends and is evaluated in factors, J ∝ (x₊−ε)^{7/2} keeps its relative
 * precision when ε approaches the upper edge x₊, and nothing happens where two bulks merge.
 */
final class ThresholdContour {
    private ThresholdContour() {}

    /**
     * The moments for a threshold inside the spectrum.
     *
     * @param point point of the curve above the threshold, Im ν &gt; 0
     */
    static ThresholdMoments integrate(SpectralCurve curve, CurvePoint point, double epsilon) {
        Arc arc = Arc.best(point);
        GaussRule rule = GaussRule.ofOrder(arc.order());
        int centre = arc.centre();
        double signedRadius = arc.side() * arc.radius();
        double halfAngle = arc.halfAngle();
        double tau = point.thirdRoot();
        double tauComplement = point.thirdRootComplement();
        double factor = 4 * signedRadius / curve.scale();
        double sineOfHalf = Math.sin(0.5 * halfAngle);
        double sumMass = 0;
        double sumFirst = 0;
        double sumSecond = 0;
        double sumEta = 0;
        double sumScale = 0;
        for (int i = 0; i < rule.half(); i++) {
            double halfPhi = 0.5 * halfAngle * rule.node(i);
            double sine = Math.sin(halfPhi);
            double cosine = Math.cos(halfPhi);
            double wRe = signedRadius * (1 - 2 * sine * sine);
            double wIm = signedRadius * 2 * sine * cosine;
            // 1/ν and 1/(ν−1)
            double square0 = (wRe + centre) * (wRe + centre) + wIm * wIm;
            double square1 = (wRe + centre - 1) * (wRe + centre - 1) + wIm * wIm;
            double inverse0Re = (wRe + centre) / square0;
            double inverse0Im = -wIm / square0;
            double inverse1Re = (wRe + centre - 1) / square1;
            double inverse1Im = -wIm / square1;
            // z − ε = (ν−ν₁)(ν−ν̄₁)(ν−τ)/(s ν(ν−1)), with cos φ − cos(halfAngle) in product form
            double gap = factor * (sineOfHalf - sine) * (sineOfHalf + sine);
            double zRe = centre == 0 ? gap * (1 + tauComplement * inverse1Re) : gap * (1 - tau * inverse0Re);
            double zIm = centre == 0 ? gap * tauComplement * inverse1Im : -gap * tau * inverse0Im;
            // u = (ν−centre)/ν², which turns dφ into dν/(iν²)
            double uRe = inverse0Re;
            double uIm = inverse0Im;
            if (centre == 1) {
                double re = wRe * inverse0Re - wIm * inverse0Im;
                double im = wRe * inverse0Im + wIm * inverse0Re;
                uRe = re * inverse0Re - im * inverse0Im;
                uIm = re * inverse0Im + im * inverse0Re;
            }
            double zuRe = zRe * uRe - zIm * uIm;
            double zuIm = zRe * uIm + zIm * uRe;
            double zzuRe = zRe * zuRe - zIm * zuIm;
            double zzuIm = zRe * zuIm + zIm * zuRe;
            // ν/(ν−1) = 1 + 1/(ν−1)
            double ratioRe = 1 + inverse1Re;
            double ratioIm = inverse1Im;
            double ratioSquareRe = ratioRe * ratioRe - ratioIm * ratioIm;
            double ratioSquareIm = 2 * ratioRe * ratioIm;
            double weight = rule.weight(i);
            sumMass += weight * zuRe;
            sumFirst += weight * zzuRe;
            sumSecond += weight * (zRe * zzuRe - zIm * zzuIm);
            sumEta += weight * (zzuRe * inverse0Re - zzuIm * inverse0Im);
            sumScale += weight * (zzuRe * ratioSquareRe - zzuIm * ratioSquareIm);
        }
        double s = curve.scale();
        double common = arc.side() * s * halfAngle / Math.PI;
        ThresholdMoments residue = residue(curve, epsilon, arc.crossing());
        return new ThresholdMoments(
                residue.j() + common * sumSecond / 3,
                residue.dJdEta() + 2 * common * s * curve.eta() * sumEta,
                residue.dJdEpsilon() - common * sumFirst,
                residue.dJdScale() + common * s * sumScale,
                residue.mass() + common * sumMass,
                residue.distance() + common * (sumSecond / 3 - s * sumScale),
                residue.shortfall() - 0.5 * common * s * sumScale);
    }

    /** What a path that crosses the real axis at the given ν misses. */
    private static ThresholdMoments residue(SpectralCurve curve, double epsilon, double crossing) {
        if (crossing > 1) {
            return ThresholdMoments.none(1 + curve.kappa0());
        }
        return crossing > 0 ? ofUpperBulk(curve, epsilon) : ofWholeSpectrum(curve, epsilon);
    }

    /** The moments for a threshold below the spectrum. */
    static ThresholdMoments ofWholeSpectrum(SpectralCurve curve, double epsilon) {
        double eta = curve.eta();
        double first = curve.scale() - epsilon;
        return new ThresholdMoments(
                1 + eta * eta + first * first,
                2 * eta,
                -2 * first,
                2 + 2 * curve.scale() * first,
                1,
                eta * eta + epsilon * epsilon,
                curve.scale() * epsilon);
    }

    /** The moments for a threshold in the gap between two bulks. */
    static ThresholdMoments ofUpperBulk(SpectralCurve curve, double epsilon) {
        double kappa0 = curve.kappa0();
        double noise = curve.noise();
        double threshold = curve.scale() * epsilon;
        double lever = 1 + noise - threshold;
        return new ThresholdMoments(
                lever * lever + kappa0 * (1 - noise),
                2 * curve.eta() * kappa0 * (2 * lever - kappa0),
                -2 * curve.scale() * lever,
                2 * lever * (1 - noise) + 2 * kappa0,
                kappa0,
                threshold * threshold + noise * (2 - kappa0 + 3 * noise - 4 * threshold),
                threshold * (1 - noise) + noise * noise);
    }
}
