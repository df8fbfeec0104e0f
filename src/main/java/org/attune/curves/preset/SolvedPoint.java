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
 * @param subtracted the full question of what was taken away from it; empty where nothing was
 */
public record SolvedPoint(
        double x,
        Optional<Estimate> value,
        boolean unstable,
        Parameters parameters,
        Accuracy accuracy,
        Optional<Parameters> subtracted) {
    /** A point from which nothing was taken away. */
    public SolvedPoint(double x, Optional<Estimate> value, boolean unstable, Parameters parameters, Accuracy accuracy) {
        this(x, value, unstable, parameters, accuracy, Optional.empty());
    }
}
