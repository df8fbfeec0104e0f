package org.attune.theory.finetuning;

import org.attune.theory.channel.KnownMinima;
import org.attune.theory.fixedpoint.Slopes;

/**
 * What is known around a solution, for the questions nearby on the same nodes.
 *
 * @param minima the minima of the proximals
 * @param slopes of the equations and of what is reported
 */
public record Linearisation(KnownMinima minima, Slopes slopes) {
    /** The slopes of so many questions in a row change less than matters for a standard error. */
    private static final int MOST_TURNS = 4;

    /** Whether the slopes are to be taken anew. */
    boolean isOld() {
        return minima.turn() % MOST_TURNS == 0;
    }
}
