package org.attune.curves.preset;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.Estimate;
import org.attune.model.Parameters;
import org.attune.model.Verdict;

/**
 * A point of a curve of a panel.
 *
 * @param x where it stands
 * @param value the answer; empty where the theory has none
 * @param verdict whether replica symmetry holds for it there; the less favourable one where something was taken away
 * @param parameters the full question
 * @param accuracy with how many nodes it was answered
 * @param subtracted the full question of what was taken away from it; empty where nothing was
 */
public record SolvedPoint(
        double x,
        Optional<Estimate> value,
        Verdict verdict,
        Parameters parameters,
        Accuracy accuracy,
        Optional<Parameters> subtracted) {
    /** A point from which nothing was taken away. */
    public SolvedPoint(double x, Optional<Estimate> value, Verdict verdict, Parameters parameters, Accuracy accuracy) {
        this(x, value, verdict, parameters, accuracy, Optional.empty());
    }
}
