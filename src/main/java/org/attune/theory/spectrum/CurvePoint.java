package org.attune.theory.spectrum;

/**
 * The point ν of the spectral curve that belongs to an eigenvalue x, together with the third root of the curve's cubic.
 *
 * @param re Re ν
 * @param reMinusOne Re ν − 1, kept because it may have more correct digits than the difference
 * @param im Im ν, &gt; 0 inside the spectrum and 0 outside
 * @param odds τ/(1−τ) of the third root τ, which lies between 0 and 1
 */
record CurvePoint(double re, double reMinusOne, double im, double odds) {
    /** Third root τ. */
    double thirdRoot() {
        return odds / (1 + odds);
    }

    /** 1−τ. */
    double thirdRootComplement() {
        return 1 / (1 + odds);
    }
}
