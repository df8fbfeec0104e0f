package org.attune.curves;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.attune.model.Parameters;
import org.attune.model.Prediction;

/** Answers between others on a line of places, where no one would see the difference. Pure functions. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * The answer between four others; empty where these are not of one kind and on one branch, or where they bend so
     * much that it has to be solved.
     *
     * @param parameters what is asked
     * @param position where, on the scale of the axis
     * @param answers four answers of the same nodes by their positions, at least one on each side
     */
    public static Optional<Prediction> at(Parameters parameters, int position, SortedMap<Integer, Prediction> answers) {
        List<LevelDifference.Anchor> anchors = answers.entrySet().stream()
                .map(entry -> new LevelDifference.Anchor(entry.getKey(), Optional.empty(), entry.getValue()))
                .toList();
        LevelDifference.Anchor left = anchors.get(answers.headMap(position).size() - 1);
        LevelDifference.Anchor right = anchors.get(answers.headMap(position).size());
        LevelDifference difference = new LevelDifference(anchors);
        return LevelDifference.areAlike(anchors) && difference.isSmoothBetween(left, right)
                ? Optional.of(difference.added(Optional.empty(), parameters, position, left, right))
                : Optional.empty();
    }
}
