package org.attune.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attune.curves.Continuation;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.curves.Refinement;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/**
 * The answers of several curves as they come from several threads. Those of a level are shown, and told of, when they
 * are complete for a curve, so that no line joins points of two levels.
 */
final class FamilyProgress {
    private static final System.Logger LOGGER = System.getLogger(FamilyProgress.class.getName());

    private final long sequence;
    private final List<CurveRequest> requests;
    private final Consumer<? super FamilySnapshot> listener;
    private final List<List<Optional<Prediction>>> curves = new ArrayList<>();
    private final Map<Level, List<List<Optional<Prediction>>>> found = new EnumMap<>(Level.class);
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
        curves.addAll(unanswered());
        for (Level level : Level.values()) {
            found.put(level, unanswered());
        }
    }

    private List<List<Optional<Prediction>>> unanswered() {
        List<List<Optional<Prediction>>> all = new ArrayList<>();
        for (CurveRequest request : requests) {
            all.add(new ArrayList<>(Collections.nCopies(request.points(), Optional.empty())));
        }
        return all;
    }

    /** Solves some points of a curve, each from the nearest answer at hand. */
    void solve(Predictor predictor, Level level, int member, List<CurvePlace> chunk, CancellationSignal signal) {
        new Continuation(predictor, level.accuracy(), LevelPlan.starts(level), signal)
                .solve(wanted(level, member, chunk), known(member), new Continuation.Receiver() {
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

    /** The places that are to be asked; of the others the answers that they have are the last ones. */
    private List<CurvePlace> wanted(Level level, int member, List<CurvePlace> chunk) {
        List<CurvePlace> wanted = new ArrayList<>();
        for (CurvePlace place : chunk) {
            if (best(member, place.index().orElseThrow())
                    .filter(answer -> !Refinement.isWorthwhile(level, answer))
                    .isPresent()) {
                hear(level, member, place, Optional.empty());
            } else {
                wanted.add(place);
            }
        }
        return wanted;
    }

    private synchronized Neighbourhood known(int member) {
        return new Neighbourhood(IntStream.range(0, requests.get(member).points())
                .mapToObj(index -> best(member, index))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The finest answer of a point, shown or not. */
    private synchronized Optional<Prediction> best(int member, int index) {
        Optional<Prediction> best = Optional.empty();
        for (Level level : Level.values()) {
            Optional<Prediction> answer = found(level).get(member).get(index);
            best = answer.isPresent() ? answer : best;
        }
        return best;
    }

    private synchronized void hearFailure(String message) {
        failure = Optional.of(message);
    }

    // The listener is called under the lock, so that snapshots come in their order.
    private synchronized void hear(Level level, int member, CurvePlace place, Optional<Prediction> prediction) {
        int index = place.index().orElseThrow();
        found(level).get(member).set(index, prediction);
        List<Integer> left = missingAt(level);
        left.set(member, left.get(member) - 1);
        if (left.get(member) == 0) {
            show(member);
            listener.accept(new FamilySnapshot(sequence, requests, complete(), curves, isLast(), failure));
        }
    }

    /** A level may end after a finer one, which then stays. */
    private void show(int member) {
        for (Level level : Level.values()) {
            if (missingAt(level).get(member) == 0) {
                for (int i = 0; i < requests.get(member).points(); i++) {
                    Optional<Prediction> answer = found(level).get(member).get(i);
                    if (answer.isPresent()) {
                        curves.get(member).set(i, answer);
                    }
                }
            }
        }
    }

    private List<List<Optional<Prediction>>> found(Level level) {
        return Objects.requireNonNull(found.get(level));
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
