package org.attune.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.Refinement;
import org.attune.model.Level;
import org.attune.model.Prediction;

/**
 * The state of one request at one moment; immutable.
 *
 * <p>Points of two levels stand beside each other only where the last level left some out or where it failed. A preview
 * may be shown with few points, and has none until these have come.
 *
 * @param sequence number of the request, growing from request to request
 * @param request what was asked
 * @param level the level being streamed now
 * @param points the answer of the last complete level at each point of the request, or of the preview as far as it is
 *     shown; empty where there is none yet
 * @param levels the level of each answer in {@code points}
 * @param current the answer at the marker, that is for the request's own parameters; empty until it has come; of the
 *     level under way as soon as that has it
 * @param currentLevel the level of {@code current}
 * @param solved points solved at the current level
 * @param elapsed time since the request was made
 * @param state how the request stands
 * @param failure what has failed at the current level, naming parameters and cause; always there in the state FAILED
 */
public record Snapshot(
        long sequence,
        CurveRequest request,
        Level level,
        List<Optional<Prediction>> points,
        List<Level> levels,
        Optional<Prediction> current,
        Level currentLevel,
        int solved,
        Duration elapsed,
        State state,
        Optional<String> failure) {

    /** How a request stands. */
    public enum State {
        /** Points are still coming; those that failed at this level are asked again at the next. */
        RUNNING,
        /** Every point stands at the last level, or where replica symmetry is broken at the draft. */
        DONE,
        /** Stopped by the user: what stands is true, but not complete. */
        CANCELLED,
        /** At its end, but points have no answer at the last level because of an error; the others stand. */
        FAILED
    }

    /** Defensive copies. */
    public Snapshot {
        points = List.copyOf(points);
        levels = List.copyOf(levels);
    }

    /** Whether there is a curve to be drawn: no point is shown before there are enough of them. */
    public boolean hasPoints() {
        return points.stream().anyMatch(Optional::isPresent);
    }

    /** How many points the level leaves as they are, since replica symmetry is broken there. */
    public int spared() {
        return (int) points.stream()
                .flatMap(Optional::stream)
                .filter(answer -> !Refinement.isWorthwhile(level, answer))
                .count();
    }

    /** Whether every point has an answer, of whatever level. */
    public boolean isWhole() {
        return points.stream().allMatch(Optional::isPresent);
    }
}
