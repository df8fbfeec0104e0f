package org.attune.theory.spectrum;

/**
 * One interval of the support of a spectrum; dimensionless.
 *
 * @param lower lower edge, where the density vanishes like a square root
 * @param upper upper edge, likewise; lower &lt; upper
 */
public record Bulk(double lower, double upper) {}
