package org.attune.curves.inverse;

import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Verdict;

/**
 * A value of a parameter at which a curve passes a target.
 *
 * @param place where, with the standard error that the one of the curve there causes
 * @param value what the curve is there
 * @param assessment whether replica symmetry holds there; where it is broken, training need not reach the target there
 */
public record Crossing(Estimate place, Estimate value, Assessment assessment) {
    /** A crossing of a curve of which nothing else is known. */
    Crossing(Estimate place, Estimate value) {
        this(place, value, Assessment.HOLDS);
    }

    /** The same crossing with what is thought of its place. */
    Crossing with(Assessment newAssessment) {
        return new Crossing(place, value, newAssessment);
    }

    /** Whether replica symmetry holds there, without the reasons. */
    public Verdict verdict() {
        return assessment.verdict();
    }
}
