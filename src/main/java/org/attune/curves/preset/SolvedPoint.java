package org.attune.curves.preset;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Parameters;

/**
 * A point of a curve of a panel.
 *
 * @param x where it stands
 * @param value the answer; empty where the theory has none
 * @param unstable whether training need not follow the theory there, because a replicon is significantly above 1
 * @param parameters the full question
 * @param accuracy with how many nodes it was answered
 */
public record SolvedPoint(
        double x, Optional<Estimate> value, boolean unstable, Parameters parameters, Accuracy accuracy) {}
