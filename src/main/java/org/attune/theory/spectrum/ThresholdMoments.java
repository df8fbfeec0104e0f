package org.attune.theory.spectrum;

/**
 * What soft thresholding leaves of a spectrum ρ that depends on a noise level η: integrals over the eigenvalues above
 * the threshold ε; dimensionless. J and its derivatives are those of Eqs. (44), (48) and (52)–(54), arXiv:2606.05899.
 * All are exactly zero when ε is at or above the upper edge.
 *
 * @param j J(η,ε) = ∫_ε^∞ ρ(x)(x−ε)² dx, ≥ 0
 * @param dJdEta ∂_η J = 4η ∫_ε^∞ ρ(x)(x−ε) Re g(x) dx, ≥ 0
 * @param dJdEpsilon ∂_ε J = −2 ∫_ε^∞ ρ(x)(x−ε) dx, ≤ 0
 * @param dJdScale derivative of J when the noiseless spectrum alone is stretched, equal to 2J − η ∂_ηJ − ε ∂_εJ (J is
 *     homogeneous of degree 2) but free of that expression's cancellation; it is the bracket of Eq. (54)
 * @param mass fraction of eigenvalues above the threshold, ∫_ε^∞ ρ(x) dx = ½ ∂²_ε J, from 0 to 1
 * @param distance 1 + κ₀ + J − dJdScale, the mean square of what thresholding leaves less the noiseless spectrum, ≥ 0;
 *     free of that expression's cancellation where η and ε are small
 * @param shortfall 1 + κ₀ − dJdScale/2, by how much its overlap with the noiseless spectrum falls short; likewise
 */
public record ThresholdMoments(
        double j, double dJdEta, double dJdEpsilon, double dJdScale, double mass, double distance, double shortfall) {
    /**
     * Moments of a threshold that no eigenvalue reaches.
     *
     * @param secondMoment 1 + κ₀, that of the noiseless spectrum
     */
    static ThresholdMoments none(double secondMoment) {
        return new ThresholdMoments(0, 0, 0, 0, 0, secondMoment, secondMoment);
    }

    /**
     * 1 + κ₀ + r² J − r dJdScale, the mean square distance when what thresholding leaves is multiplied by r as well.
     *
     * @param shrinkage 1 − r, with all its digits
     */
    public double distance(double shrinkage) {
        return distance + shrinkage * (dJdScale - 2 * j + shrinkage * j);
    }

    /**
     * 1 + κ₀ − r dJdScale/2, by how much the overlap then falls short.
     *
     * @param shrinkage 1 − r, with all its digits
     */
    public double shortfall(double shrinkage) {
        return shortfall + 0.5 * shrinkage * dJdScale;
    }

    /** First moment above the threshold, ∫_ε^∞ ρ(x)(x−ε) dx = −½ ∂_ε J, ≥ 0. */
    public double firstMoment() {
        return -0.5 * dJdEpsilon;
    }
}
