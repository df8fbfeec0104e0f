package org.attune.model;

/** How an answer was reached. */
public enum Status {
    /** The fixed point was reached within the tolerance. */
    CONVERGED,
    /** Exact: λ ≥ λ_c, the pre-trained weights vanish. */
    COLLAPSED,
    /** Exact: without noise and with enough samples the target is recovered exactly. */
    PERFECT_RECOVERY,
    /** No fixed point within the tolerance: the numbers are where the iteration stopped and are no answer. */
    NOT_CONVERGED;

    /** Whether the numbers may be shown as an answer. */
    public boolean isAnswer() {
        return this != NOT_CONVERGED;
    }
}
