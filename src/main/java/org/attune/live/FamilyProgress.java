package org.attune.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.curves.Continuation;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** The answers of several curves as they come from several threads; tells whenever a level of a curve is complete. */
final class FamilyProgress {
    private static final System.Logger LOGGER = System.getLogger(FamilyProgress.class.getName());

    private final long sequence;
    private final List<CurveRequest> requests;
    private final Consumer<? super FamilySnapshot> listener;
    private final List<List<Optional<Prediction>>> curves = new ArrayList<>();
    private final Map<Level, List<Integer>> missing = new EnumMap<>(Level.class);
    private Optional<String> failure = Optional.empty();

    FamilyProgress(long sequence, List<CurveRequest> requests, Consumer<? super FamilySnapshot> listener) {
        this.sequence = sequence;
        this.requests = List.copyOf(requests);
        this.listener = listener;
        for (Level level : Level.values()) {
            missing.put(
                    level,
                    new ArrayList<>(requests.stream().map(CurveRequest::points).toList()));
        }
        for (CurveRequest request : requests) {
            int points = request.points();
            List<Optional<Prediction>> curve = new ArrayList<>(points);
            for (int i = 0; i < points; i++) {
                curve.add(Optional.empty());
            }
            curves.add(curve);
        }
    }

    /** Solves some points of a curve, each from the nearest answer at hand. */
    void solve(Predictor predictor, Level level, int member, List<CurvePlace> chunk, CancellationSignal signal) {
        new Continuation(predictor, level.accuracy(), LevelPlan.starts(level), signal)
                .solve(chunk, known(member), new Continuation.Receiver() {
                    @Override
                    public void answered(CurvePlace place, Prediction prediction) {
                        hear(level, member, place, Optional.of(prediction));
                    }

                    @Override
                    public void failed(CurvePlace place, Throwable cause) {
                        LOGGER.log(System.Logger.Level.WARNING, FailureMessage.of(place.parameters(), cause), cause);
                        hearFailure(FailureMessage.of(place.parameters(), cause));
                        hear(level, member, place, Optional.empty());
                    }
                });
    }

    private synchronized Neighbourhood known(int member) {
        return new Neighbourhood(
                curves.get(member).stream().flatMap(Optional::stream).toList());
    }

    private synchronized void hearFailure(String message) {
        failure = Optional.of(message);
    }

    // The listener is called under the lock, so that snapshots come in their order.
    private synchronized void hear(Level level, int member, CurvePlace place, Optional<Prediction> prediction) {
        int index = place.index().orElseThrow();
        boolean finer = prediction.isPresent()
                && curves.get(member)
                        .get(index)
                        .map(before ->
                                before.accuracy().nodes() <= level.accuracy().nodes())
                        .orElse(true);
        if (finer) {
            curves.get(member).set(index, prediction);
        }
        List<Integer> left = missingAt(level);
        left.set(member, left.get(member) - 1);
        if (left.get(member) == 0) {
            listener.accept(new FamilySnapshot(sequence, requests, complete(), curves, isLast(), failure));
        }
    }

    private Optional<Level> complete() {
        Optional<Level> complete = Optional.empty();
        for (Level level : Level.values()) {
            if (isComplete(level)) {
                complete = Optional.of(level);
            }
        }
        return complete;
    }

    private boolean isLast() {
        return Arrays.stream(Level.values()).allMatch(this::isComplete);
    }

    private boolean isComplete(Level level) {
        return missingAt(level).stream().allMatch(count -> count == 0);
    }

    private List<Integer> missingAt(Level level) {
        return Objects.requireNonNull(missing.get(level));
    }
}
