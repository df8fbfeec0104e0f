package org.attune.curves.spectrum;

/**
 * A point of a density of eigenvalues; dimensionless.
 *
 * @param eigenvalue where
 * @param density ≥ 0
 */
public record DensityPoint(double eigenvalue, double density) {}
