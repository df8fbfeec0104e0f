package org.attune.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The noise that an imperfect pre-training leaves for fine-tuning, Eqs. (25)–(28), arXiv:2606.05899; dimensionless.
 *
 * @param value Δ_eff = Δ/2 + Q₀ + Q − 2M
 * @param irreducible Δ/2, its floor: what perfect pre-training would leave
 * @param recalibrated Δ_eff(β) = Δ/2 + Q₀ + β²Q − 2βM
 * @param betaMin β_min = M/Q, which minimises Δ_eff(β); empty when Q = 0
 * @param reused Δ_eff(e=1) = Δ_eff/(1 + 4V/T²)², exact for the linear activation; empty when V is not known
 * @param active Δ/2 + Q₀ − M²/Q, in the limit of a pool much larger than the budget; equal to Δ_eff(β_min)
 */
public record EffectiveNoise(
        Estimate value,
        Estimate irreducible,
        Estimate recalibrated,
        Optional<Estimate> betaMin,
        Optional<Estimate> reused,
        Estimate active) {

    /** A copy with every number changed, in the order of the components. */
    public EffectiveNoise map(UnaryOperator<Estimate> change) {
        return new EffectiveNoise(
                change.apply(value),
                change.apply(irreducible),
                change.apply(recalibrated),
                betaMin.map(change),
                reused.map(change),
                change.apply(active));
    }
}
