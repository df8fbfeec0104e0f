package org.attune.model;

import java.util.Locale;

/**
 * Why replica symmetry does not hold for certain in a stage.
 *
 * @param stage where
 * @param cause what was found
 * @param verdict what follows from it
 * @param value the number that it follows from: R of {@link Cause#REPLICON}, |j| of {@link Cause#JUMPS}, the difference
 *     of free entropies of {@link Cause#COMPETING_BRANCH}, the standard error of o_w of {@link Cause#SENSITIVE}, the
 *     residual of {@link Cause#UNANSWERED}
 */
public record Reason(Stage stage, Cause cause, Verdict verdict, double value) {
    /** What can speak against replica symmetry. */
    public enum Cause {
        /** The replicon is above 1, beyond its standard error: the proximal responds too strongly between its jumps. */
        REPLICON,
        /** Jumps of the proximal carry a large share of its response. */
        JUMPS,
        /** Two fixed points have the same free entropy within their standard errors. */
        COMPETING_BRANCH,
        /** The solution moves far with the nodes, as near the end of a branch. */
        SENSITIVE,
        /** No solution was found: R and j are those of the point where the search stopped, and acquit nothing. */
        UNANSWERED
    }

    /** One sentence that says what was found, with its number, and what follows from it. */
    public String sentence() {
        return switch (cause) {
            case JUMPS ->
                String.format(
                        Locale.ROOT,
                        "Jumps of the proximal carry %s %% of its response in %s: %s.",
                        percent(value),
                        stage.label(),
                        consequence());
            case REPLICON ->
                String.format(
                        Locale.ROOT,
                        "The replicon of %s is %.2f and should be below 1: %s.",
                        stage.label(),
                        value,
                        consequence());
            case COMPETING_BRANCH ->
                String.format(
                        Locale.ROOT,
                        "Two solutions of %s have the same free entropy within its standard error"
                                + " (they differ by %.1g): the theory does not tell which of them training reaches.",
                        stage.label(),
                        Math.abs(value));
            case SENSITIVE ->
                String.format(
                        Locale.ROOT,
                        "The overlap o_w in %s is known only to ± %.2f: other nodes may give another solution.",
                        stage.label(),
                        value);
            case UNANSWERED ->
                "The equations of " + stage.label() + " were not solved: whether the theory holds is not known.";
        };
    }

    private String consequence() {
        return verdict == Verdict.BROKEN
                ? "replica symmetry is broken, and training need not follow the theory"
                : "training may differ from the theory by more than the standard errors";
    }

    private static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent < 9.95 ? "%.1f" : "%.0f", percent);
    }
}
