package org.attune.curves.optimum;

import java.util.List;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/**
 * The best point that a search has found.
 *
 * @param objective what it is the best of
 * @param coordinates the parameters that were searched, in the order of the search
 * @param prediction the whole answer there, which has one for the objective
 */
public record Optimum(Objective objective, List<Coordinate> coordinates, Prediction prediction) {
    /** Defensive copy. */
    public Optimum {
        coordinates = List.copyOf(coordinates);
    }

    /**
     * One parameter of the optimum.
     *
     * @param axis the parameter that was varied
     * @param value its best value
     * @param place where that lies in the range that was searched
     * @param plateau the values about it at which the objective is worse by less than its standard error: where an
     *     error is flat, its best place is known no better than that
     */
    public record Coordinate(ParameterInfo axis, double value, Place place, Interval plateau) {}

    /** All parameters there. */
    public Parameters parameters() {
        return prediction.parameters();
    }

    /**
     * Whether replica symmetry holds there for what is best there. Where it is broken the theory may improve although
     * training does not, so that the best of training may be elsewhere.
     */
    public Assessment assessment() {
        return prediction.assessment(objective.quantity().stage());
    }

    /** The best value of the objective's quantity. */
    public Estimate value() {
        return objective
                .quantity()
                .of(prediction)
                .orElseThrow(() -> new IllegalStateException("an optimum without a value"));
    }
}
