package org.attune.storage.figure;

import org.attune.model.Verdict;

/**
 * How a line of a script looks by what the rows of its file say of the theory.
 *
 * @param verdictColumn column of the CSV file with the verdict; empty for a line that is never in doubt
 * @param nodesColumn column with the number of nodes; points of different ones are not joined. Empty for a line that is
 *     the same everywhere
 * @param brokenNodes how many nodes points have at most where the theory is broken, whatever the column says; 0 for as
 *     many as it says
 * @param trusted opacity where the theory holds, from 0, invisible, to 1
 * @param doubtful opacity where it is doubtful
 * @param broken opacity where it is broken
 */
public record ScriptDoubt(
        String verdictColumn, String nodesColumn, int brokenNodes, double trusted, double doubtful, double broken) {
    /** A line that is opaque and joined everywhere. */
    public static final ScriptDoubt NONE = new ScriptDoubt("", "", 0, 1, 1, 1);

    /** The opacity under a verdict. */
    double opacity(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> trusted;
            case DOUBTFUL -> doubtful;
            case BROKEN -> broken;
        };
    }
}
