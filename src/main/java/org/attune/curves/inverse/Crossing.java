package org.attune.curves.inverse;

import org.attune.model.Estimate;

/**
 * A value of a parameter at which a curve passes a target.
 *
 * @param place where, with the standard error that the one of the curve there causes
 * @param value what the curve is there
 */
public record Crossing(Estimate place, Estimate value) {}
