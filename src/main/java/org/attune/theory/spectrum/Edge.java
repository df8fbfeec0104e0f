package org.attune.theory.spectrum;

/**
 * An edge of the spectrum: a real critical point of {@link SpectralCurve}.
 *
 * @param position x at the edge
 * @param nu ν at the edge
 * @param nuMinusOne ν−1, kept because it may have more correct digits than the difference
 * @param outward +1 when the spectrum ends here going up, −1 when it ends going down
 */
record Edge(double position, double nu, double nuMinusOne, int outward) {}
