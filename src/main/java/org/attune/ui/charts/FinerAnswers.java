package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;

/**
 * A curve does not depend on where its marker stands: while that is dragged, what is known of the curve stays, instead
 * of being drawn anew from coarse to fine. Pure functions.
 */
final class FinerAnswers {
    private FinerAnswers() {}

    /**
     * A snapshot with the answers of an earlier one wherever these are of the same curve and finer.
     *
     * @param next what has come
     * @param drawn what stands
     */
    static Snapshot kept(Snapshot next, Optional<Snapshot> drawn) {
        return drawn.filter(before -> isSameCurve(before.request(), next.request()))
                .map(before -> merged(next, before))
                .orElse(next);
    }

    private static boolean isSameCurve(CurveRequest one, CurveRequest other) {
        return one.with(one.parametersAt(0)).equals(other.with(other.parametersAt(0)));
    }

    private static Snapshot merged(Snapshot next, Snapshot before) {
        List<Optional<Prediction>> points = new ArrayList<>(next.points());
        List<Level> levels = new ArrayList<>(next.levels());
        boolean kept = false;
        for (int i = 0; i < points.size(); i++) {
            boolean finer = before.points().get(i).isPresent()
                    && (points.get(i).isEmpty() || before.levels().get(i).compareTo(levels.get(i)) > 0);
            if (finer) {
                points.set(i, before.points().get(i));
                levels.set(i, before.levels().get(i));
                kept = true;
            }
        }
        if (!kept) {
            return next;
        }
        Level coarsest = levels.stream().min(Level::compareTo).orElse(next.level());
        return new Snapshot(
                next.sequence(),
                next.request(),
                coarsest.compareTo(next.level()) > 0 ? coarsest : next.level(),
                points,
                levels,
                next.current(),
                next.currentLevel(),
                next.solved(),
                next.elapsed(),
                next.state(),
                next.failure());
    }
}
