package org.attune.model;

import java.util.function.UnaryOperator;

/**
 * Order parameters of one stage and their conjugates; dimensionless. The same record serves the extensive-rank weights
 * (Q, M, V of Result 4, arXiv:2606.05899) and the rank-one update (q, m, v of Result 5).
 *
 * @param self Q = D⁻² Tr Ŝ² or q = |ŵ|²/D, ≥ 0
 * @param target M = D⁻² Tr Ŝ S* or m = (ŵ·w*) / D
 * @param inverseCurvature V or v, inverse curvature of the train loss, ≥ 0
 * @param selfConjugate Q̂ or q̂
 * @param targetConjugate M̂ or m̂
 * @param inverseCurvatureConjugate V̂ or v̂
 */
public record OrderParameters(
        Estimate self,
        Estimate target,
        Estimate inverseCurvature,
        Estimate selfConjugate,
        Estimate targetConjugate,
        Estimate inverseCurvatureConjugate) {

    /** A copy with every number changed, in the order of the components. */
    public OrderParameters map(UnaryOperator<Estimate> change) {
        return new OrderParameters(
                change.apply(self),
                change.apply(target),
                change.apply(inverseCurvature),
                change.apply(selfConjugate),
                change.apply(targetConjugate),
                change.apply(inverseCurvatureConjugate));
    }
}
