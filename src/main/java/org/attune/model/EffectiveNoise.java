package org.attune.model;

/**
 * The noise that an imperfect pre-training leaves for fine-tuning, Eq. (25), arXiv:2606.05899; dimensionless.
 *
 * @param value Δ_eff = Δ/2 + Q₀ + Q − 2M
 * @param irreducible Δ/2, its floor: what perfect pre-training would leave
 */
public record EffectiveNoise(Estimate value, Estimate irreducible) {}
