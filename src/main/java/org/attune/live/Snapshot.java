package org.attune.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.Prediction;

/**
 * The state of one request at one moment; immutable.
 *
 * @param sequence number of the request, growing from request to request
 * @param request what was asked
 * @param level the level being streamed now
 * @param points the best answer so far at each point of the request (from an earlier level where the current one has
 *     not come yet); empty where there is none yet
 * @param levels the level of each answer in {@code points}
 * @param current the answer at the marker, that is for the request's own parameters; empty until it has come
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
        /** Every point stands at the last level. */
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

    /** Whether every point has an answer, of whatever level. */
    public boolean isWhole() {
        return points.stream().allMatch(Optional::isPresent);
    }
}
