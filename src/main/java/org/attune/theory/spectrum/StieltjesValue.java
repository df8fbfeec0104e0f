package org.attune.theory.spectrum;

/**
 * Boundary value g(x+i0) of a Stieltjes transform g(z) = ∫ ρ(y)/(z−y) dy; dimensionless.
 *
 * @param real Re g, the principal value of the integral
 * @param imaginary Im g = −πρ(x), ≤ 0
 */
public record StieltjesValue(double real, double imaginary) {}
