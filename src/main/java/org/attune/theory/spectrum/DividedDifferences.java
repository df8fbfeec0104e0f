package org.attune.theory.spectrum;

/**
 * Averages of the divided difference (ζ(x)−ζ(y))/(x−y) of soft thresholding ζ(x) = max(x−ε, 0) over two independent
 * eigenvalues; dimensionless. At x = y it is the derivative of ζ. Both are 1 when ε is below the spectrum, 0 above.
 *
 * @param mean ∬ ρ(x)ρ(y) (ζ(x)−ζ(y))/(x−y) dx dy = ∂_ηJ/(2η), which is V V̂ at a fixed point, Eq. (53),
 *     arXiv:2606.05899
 * @param meanSquare ∬ ρ(x)ρ(y) [(ζ(x)−ζ(y))/(x−y)]² dx dy, which times 1/V̂² enters the stability criterion, Eq. (75);
 *     ≤ mean
 */
public record DividedDifferences(double mean, double meanSquare) {}
