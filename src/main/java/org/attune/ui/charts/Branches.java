package org.attune.ui.charts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.Estimate;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/** Which quantities are the same at the reported and at the second fixed point, and how the two run on. */
final class Branches {
    private static final Map<Quantity, Quantity> SECOND = Map.of(
            Quantity.OVERLAP, Quantity.SECOND_BRANCH_OVERLAP,
            Quantity.FINETUNING_TEST_ERROR, Quantity.SECOND_BRANCH_TEST_ERROR,
            Quantity.SMALL_Q, Quantity.SECOND_BRANCH_SMALL_Q,
            Quantity.SMALL_M, Quantity.SECOND_BRANCH_SMALL_M,
            Quantity.FINETUNING_FREE_ENTROPY, Quantity.SECOND_BRANCH_FREE_ENTROPY);

    private Branches() {}

    /** The quantity that is the same at the second fixed point. */
    static Optional<Quantity> secondOf(Quantity reported) {
        return Optional.ofNullable(SECOND.get(reported));
    }

    /** The quantity that is the same at the reported fixed point. */
    static Optional<Quantity> reportedOf(Quantity second) {
        return SECOND.entrySet().stream()
                .filter(entry -> entry.getValue() == second)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The points after which the reported branch is the one that was the second before: where the free entropies cross,
     * or where a branch ends. Of the ways to join the overlaps of neighbouring points the shorter is taken.
     *
     * @param points predictions in the order of their abscissae
     * @return indices of points, each below the last
     */
    static List<Integer> changes(List<Prediction> points) {
        return IntStream.range(0, points.size() - 1)
                .filter(index -> isChange(points.get(index), points.get(index + 1)))
                .boxed()
                .toList();
    }

    private static boolean isChange(Prediction left, Prediction right) {
        Optional<Double> reportedLeft = value(Quantity.OVERLAP, left);
        Optional<Double> reportedRight = value(Quantity.OVERLAP, right);
        if (reportedLeft.isEmpty() || reportedRight.isEmpty()) {
            return false;
        }
        Optional<Double> secondLeft = value(Quantity.SECOND_BRANCH_OVERLAP, left);
        Optional<Double> secondRight = value(Quantity.SECOND_BRANCH_OVERLAP, right);
        double straight = distance(reportedLeft, reportedRight);
        double crossed = 0;
        if (secondLeft.isPresent() && secondRight.isPresent()) {
            straight += distance(secondLeft, secondRight);
            crossed = distance(secondLeft, reportedRight) + distance(reportedLeft, secondRight);
        } else if (secondLeft.isPresent()) {
            crossed = distance(secondLeft, reportedRight);
        } else if (secondRight.isPresent()) {
            crossed = distance(reportedLeft, secondRight);
        } else {
            return false;
        }
        return crossed < straight;
    }

    private static Optional<Double> value(Quantity quantity, Prediction prediction) {
        return quantity.of(prediction).map(Estimate::value);
    }

    private static double distance(Optional<Double> one, Optional<Double> other) {
        return Math.abs(one.orElseThrow() - other.orElseThrow());
    }
}
