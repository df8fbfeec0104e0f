package org.attune.model;

/**
 * Whether replica symmetry, on which the theory rests, can be trusted at a point. Where the proximal jumps, the
 * replica-symmetric solution is unstable however small the replicon of Eq. (78), arXiv:2606.05899, is, because that
 * replicon averages the response between the jumps only; the paper does not say this.
 */
public enum Verdict {
    /** Training follows the theory. */
    HOLDS("holds"),
    /** Training may differ from the theory by more than the standard errors. */
    DOUBTFUL("doubtful"),
    /** Replica symmetry is broken: training need not follow the theory at all. */
    BROKEN("broken");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The name on screen and in files. */
    public String label() {
        return label;
    }

    /** The less favourable of two verdicts. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
