package org.attune.curves.inverse;

import org.attune.model.Estimate;
import org.attune.model.Verdict;

/**
 * A value of a parameter at which a curve passes a target.
 *
 * @param place where, with the standard error that the one of the curve there causes
 * @param value what the curve is there
 * @param verdict whether replica symmetry holds there; where it is broken, training need not reach the target there
 */
public record Crossing(Estimate place, Estimate value, Verdict verdict) {
    /** A crossing of a curve of which nothing else is known. */
    Crossing(Estimate place, Estimate value) {
        this(place, value, Verdict.HOLDS);
    }

    /** The same crossing with a verdict. */
    Crossing with(Verdict newVerdict) {
        return new Crossing(place, value, newVerdict);
    }
}
