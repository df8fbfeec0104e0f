package org.attune.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.model.Estimate;
import org.attune.model.Prediction;

/**
 * One of several curves that are stored together.
 *
 * @param name what it is called, different from the others
 * @param points its answers, from left to right
 * @param differences what is left of a number at each point after another curve is subtracted; empty for none
 */
public record ComparedCurve(
        String name, List<Prediction> points, Map<PredictionField, List<Optional<Estimate>>> differences) {
    /**
     * Defensive copies.
     *
     * @throws IllegalArgumentException when there is not one difference for each point
     */
    public ComparedCurve {
        points = List.copyOf(points);
        differences = Map.copyOf(differences);
        for (Map.Entry<PredictionField, List<Optional<Estimate>>> entry : differences.entrySet()) {
            if (entry.getValue().size() != points.size()) {
                throw new IllegalArgumentException(entry.getValue().size() + " differences of "
                        + entry.getKey().path() + " for " + points.size() + " points");
            }
        }
    }
}
