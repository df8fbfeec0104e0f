package org.attune.theory.finetuning;

import org.attune.model.Parameters;
import org.attune.theory.channel.KnownMinima;
import org.attune.theory.fixedpoint.Slopes;

/**
 * What is known around a solution, for the questions nearby on the same nodes.
 *
 * @param minima the minima of the proximals
 * @param slopes of the equations and of what is reported
 * @param errors standard errors of what is reported
 * @param age for how many questions in a row the slopes and errors have served
 * @param trail the solutions that led here
 * @param distantWeight weight of minima that a descent from χ̃ does not lead to
 */
public record Linearisation(
        KnownMinima minima, Slopes slopes, StandardErrors errors, int age, Trail trail, double distantWeight) {
    /** The slopes of so many questions in a row change less than matters for a standard error. */
    private static final int MOST_TURNS = 16;

    /** Where more evaluations than these are needed the slopes no longer lead straight to the solution. */
    private static final int FEW_EVALUATIONS = 6;

    /**
     * Whether slopes and errors are to be taken anew.
     *
     * @param evaluations that a question has taken with these slopes
     */
    boolean isOld(int evaluations) {
        return age >= MOST_TURNS || evaluations > FEW_EVALUATIONS;
    }

    /** The same slopes and errors with the minima and the solution of the next question. */
    Linearisation next(KnownMinima nextMinima, Parameters parameters, FinetuningOverlaps overlaps) {
        return new Linearisation(nextMinima, slopes, errors, age + 1, trail.then(parameters, overlaps), distantWeight);
    }
}
