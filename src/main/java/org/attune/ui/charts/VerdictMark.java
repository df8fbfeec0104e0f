package org.attune.ui.charts;

import org.attune.model.Verdict;

/** What stands after a number for which the theory does not hold for certain. */
public final class VerdictMark {
    private VerdictMark() {}

    /** The mark of a verdict; empty where the theory holds. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "";
            case DOUBTFUL -> "?";
            case BROKEN -> "!";
        };
    }
}
