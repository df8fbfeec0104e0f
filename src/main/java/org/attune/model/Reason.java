package org.attune.model;

/**
 * Why replica symmetry does not hold for certain in a stage.
 *
 * @param stage where
 * @param cause what was found
 * @param verdict what follows from it
 * @param value the number that it follows from: R of {@link Cause#REPLICON}, |j| of {@link Cause#JUMPS}, the difference
 *     of free entropies of {@link Cause#COMPETING_BRANCH}, the standard error of o_w of {@link Cause#SENSITIVE}
 */
public record Reason(Stage stage, Cause cause, Verdict verdict, double value) {
    /** What can speak against replica symmetry. */
    public enum Cause {
        /** The replicon is significantly above 1: the proximal responds too strongly between its jumps. */
        REPLICON,
        /** Jumps of the proximal carry a large share of its response. */
        JUMPS,
        /** Two fixed points have the same free entropy within their standard errors. */
        COMPETING_BRANCH,
        /** The solution moves far with the nodes, as near the end of a branch. */
        SENSITIVE
    }
}
