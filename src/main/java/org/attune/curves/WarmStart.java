package org.attune.curves;

import java.util.Optional;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;

/** Chooses the answer from which the iteration at a place of a curve starts. */
@FunctionalInterface
public interface WarmStart {
    /** Plain continuation: the nearest of the answers at hand. */
    WarmStart NEAREST_SOLVED = (place, solved) -> solved.nearest(place.parameters());

    /** Refinement: an answer to the very same question or none, so that the way there leaves no trace. */
    WarmStart SAME_QUESTION = (place, solved) -> solved.nearest(place.parameters())
            .filter(start -> start.parameters().equals(place.parameters()));

    /**
     * Continuation between points that are solved on the same nodes: where those on both sides are alike, the branches
     * are the same between, and the nearer one is so close that little is left to be done. Elsewhere the nearest answer
     * of other nodes.
     *
     * @param axis along which the places lie
     * @param nodes those of the answers wanted
     */
    static WarmStart nextDoor(ParameterInfo axis, Accuracy nodes) {
        return (place, solved) -> solved.nextDoor(place.parameters(), axis, nodes)
                .or(() -> solved.nearest(
                        place.parameters(), answer -> !answer.accuracy().equals(nodes)));
    }

    /**
     * Chooses a start.
     *
     * @param place what is asked
     * @param solved answers at hand
     * @return the start, or empty for a cold one
     */
    Optional<Prediction> startAt(CurvePlace place, Neighbourhood solved);
}
