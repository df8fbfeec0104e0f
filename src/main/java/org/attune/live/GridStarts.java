package org.attune.live;

import java.util.List;
import java.util.Optional;
import org.attune.curves.Neighbourhood;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stage;
import org.attune.model.Verdict;

/**
 * Answers around the cells of a grid, from which these start.
 *
 * <p>An answer with little overlap does not lead to the branch of large overlap, and one on that branch says little
 * where it ends: a cell between both starts cold. Where nothing but answers with little overlap is near and replica
 * symmetry is broken there, a cold search would take thirty times as long as all else for numbers that say nothing
 * about training: there such an answer will do. Not safe for use from several threads.
 */
final class GridStarts {
    /** Overlap from which an answer lies on the branch that knows the target. */
    private static final double INFORMED = 0.3;

    /** A cell stands beside that branch if it is no farther than so many times the nearest other answer. */
    private static final double FARTHER = 2;

    private final Neighbourhood all = new Neighbourhood(List.of());
    private final Neighbourhood informed = new Neighbourhood(List.of());
    private final Neighbourhood others = new Neighbourhood(List.of());

    void add(Prediction answer) {
        all.add(answer);
        (isInformed(answer) ? informed : others).add(answer);
    }

    /**
     * The start of a cell; empty for a cold one.
     *
     * @param first whether the cell belongs to the first pass, whose cells stand so far apart that broken answers
     *     beside them say nothing
     */
    Optional<Prediction> startAt(Parameters cell, boolean first) {
        Optional<Prediction> nearest = all.nearest(cell);
        if (nearest.isEmpty() || isInformed(nearest.get())) {
            return nearest;
        }
        if (first) {
            return Optional.empty();
        }
        // A cell's own answer tells nothing of what lies beside it.
        double spacing = distance(others.nearestBeside(cell), cell);
        return distance(informed.nearest(cell), cell) <= FARTHER * spacing
                ? Optional.empty()
                : nearest.filter(answer -> answer.assessment(Stage.FINETUNING).verdict() == Verdict.BROKEN);
    }

    private static double distance(Optional<Prediction> answer, Parameters cell) {
        return answer.map(near -> Neighbourhood.distance(near.parameters(), cell))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean isInformed(Prediction answer) {
        return answer.finetuning().overlap().value() >= INFORMED;
    }
}
