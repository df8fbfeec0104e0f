package org.attune.theory.lanes;

/** How exactly the minima of proximal problems are wanted. */
public enum Precision {
    /** To machine precision, but for the square of a step of 1e-5. */
    EXACT(1e-5, 4),

    /**
     * To some six digits, for the way to a fixed point and for what is drawn while a slider moves: an error in the
     * minima far below the mismatch of the equations leads there as fast.
     */
    SKETCHED(1e-3, Double.MAX_VALUE),

    /**
     * To two or three digits, enough to tell one minimum from another when a search has many starts that lead to the
     * same few.
     */
    TOLD_APART(3e-2, Double.MAX_VALUE);

    private final double stepTolerance;
    private final double mostExpanded;

    Precision(double stepTolerance, double mostExpanded) {
        this.stepTolerance = stepTolerance;
        this.mostExpanded = mostExpanded;
    }

    /**
     * A last step this much shorter than |x − x̃| leaves, by quadratic convergence, an error of its square; where the
     * loss weighs much the factor before the square is larger, and the step has to be shorter by √V.
     *
     * @param inverseCurvature V &gt; 0
     */
    public double stepTolerance(double inverseCurvature) {
        return stepTolerance / (1 + Math.sqrt(inverseCurvature));
    }

    /**
     * Whether a descent may end with the expansion beyond its last step; where the loss weighs more, its third
     * derivatives spoil that to machine precision.
     *
     * @param inverseCurvature V &gt; 0
     */
    boolean endsWithExpansion(double inverseCurvature) {
        return inverseCurvature <= mostExpanded;
    }
}
