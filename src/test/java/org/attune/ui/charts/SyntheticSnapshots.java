package org.attune.ui.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;

/** Snapshots of synthetic answers, for tests of what shows them. */
public final class SyntheticSnapshots {
    private SyntheticSnapshots() {}

    /** A request answered completely at a level. */
    public static Snapshot complete(long sequence, CurveRequest request, Level level) {
        return snapshot(
                sequence,
                request,
                level,
                request.points(),
                Duration.ofMillis(30),
                index -> predict(request, level, index));
    }

    /** A request of which only the first points are answered. */
    public static Snapshot partial(long sequence, CurveRequest request, int solved, Duration elapsed) {
        return snapshot(
                sequence, request, Level.PREVIEW, solved, elapsed, index -> predict(request, Level.PREVIEW, index));
    }

    /** A request answered by any function of the index of the point. */
    public static Snapshot of(long sequence, CurveRequest request, Level level, IntFunction<Prediction> answers) {
        return snapshot(sequence, request, level, request.points(), Duration.ofMillis(30), answers);
    }

    /** A finished request that is broken, and therefore stays at a draft, up to a point. */
    public static Snapshot brokenUpTo(int last, CurveRequest request) {
        Snapshot mixed = of(1, request, Level.FINAL, index -> {
            Level level = index <= last ? Level.DRAFT : Level.FINAL;
            Prediction plain = predict(request, level, index);
            return index <= last ? Variations.withJumps(plain, Estimate.exact(-0.3)) : plain;
        });
        List<Level> levels = new ArrayList<>(mixed.levels());
        Collections.fill(levels.subList(0, last + 1), Level.DRAFT);
        return new Snapshot(
                mixed.sequence(),
                request,
                mixed.level(),
                mixed.points(),
                levels,
                mixed.current(),
                mixed.currentLevel(),
                mixed.solved(),
                mixed.elapsed(),
                mixed.state(),
                mixed.failure());
    }

    /** The plain answer at a point of a request. */
    public static Prediction predict(CurveRequest request, Level level, int index) {
        return predict(request.parametersAt(index), level);
    }

    private static Prediction predict(Parameters parameters, Level level) {
        return new SyntheticPredictor().predict(parameters, level.accuracy(), null, CancellationSignal.NONE);
    }

    private static Snapshot snapshot(
            long sequence,
            CurveRequest request,
            Level level,
            int solved,
            Duration elapsed,
            IntFunction<Prediction> answers) {
        List<Optional<Prediction>> points = new ArrayList<>();
        for (int index = 0; index < request.points(); index++) {
            points.add(index < solved ? Optional.of(answers.apply(index)) : Optional.empty());
        }
        boolean done = level == Level.FINAL && solved == request.points();
        return new Snapshot(
                sequence,
                request,
                level,
                points,
                Collections.nCopies(request.points(), level),
                Optional.of(predict(request.parameters(), level)),
                level,
                solved,
                elapsed,
                done ? Snapshot.State.DONE : Snapshot.State.RUNNING,
                Optional.empty());
    }
}
