package org.attune.theory.finetuning;

/**
 * Order parameters of the rank-one update; dimensionless. They obey q = (m̂² + q̂) v², m = m̂ v, v = 1/(2λ′ + v̂), Eqs.
 * (67)–(69), arXiv:2606.05899.
 *
 * @param target m
 * @param residualVariance b = q − m² ≥ 0
 * @param inverseCurvature v ≥ 0
 */
public record FinetuningOverlaps(double target, double residualVariance, double inverseCurvature) {
    /**
     * Values of o_w that differ by more belong to different branches, or to places with a branch point between them.
     */
    private static final double ANOTHER_BRANCH = 0.2;

    /** Whether two values of o_w may belong to one branch. */
    public static boolean areOnOneBranch(double overlap, double other) {
        return Math.abs(overlap - other) <= ANOTHER_BRANCH;
    }

    /** q = |ŵ|²/D. */
    public double self() {
        return target * target + residualVariance;
    }

    /** o_w = m/√q, and 0 when the update vanishes. */
    public double overlap() {
        double self = self();
        return self > 0 ? target / Math.sqrt(self) : 0;
    }
}
