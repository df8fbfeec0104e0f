package org.attune.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attune.curves.Continuation;
import org.attune.curves.CurvePlace;
import org.attune.curves.CurveRefinement;
import org.attune.curves.CurveRequest;
import org.attune.curves.Neighbourhood;
import org.attune.curves.Refinement;
import org.attune.curves.SweepPlan;
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
    private final Consumer<? super List<SolverLane.Step>> furtherSteps;
    private final Predictor predictor;
    private final List<Queue<List<Integer>>> drafts = new ArrayList<>();
    private final Map<Integer, CurveRefinement> refinements = new HashMap<>();
    private final Map<Integer, List<Integer>> asked = new HashMap<>();
    private final List<List<Optional<Prediction>>> curves = new ArrayList<>();
    private final Map<Level, List<List<Optional<Prediction>>>> found = new EnumMap<>(Level.class);
    private final Map<Level, List<Integer>> missing = new EnumMap<>(Level.class);
    private Optional<String> failure = Optional.empty();

    /**
     * Nothing has come yet.
     *
     * @param sequence number of the request
     * @param requests the curves
     * @param listener told when a level of a curve is complete
     * @param furtherSteps takes the steps that follow from what has come
     * @param predictor the theory
     */
    FamilyProgress(
            long sequence,
            List<CurveRequest> requests,
            Consumer<? super FamilySnapshot> listener,
            Consumer<? super List<SolverLane.Step>> furtherSteps,
            Predictor predictor) {
        this.sequence = sequence;
        this.requests = List.copyOf(requests);
        this.listener = listener;
        this.furtherSteps = furtherSteps;
        this.predictor = predictor;
        for (Level level : Level.values()) {
            missing.put(
                    level,
                    new ArrayList<>(requests.stream().map(CurveRequest::points).toList()));
        }
        for (CurveRequest request : requests) {
            drafts.add(new ArrayDeque<>(SweepPlan.halving(request).passes().stream()
                    .map(pass -> pass.stream().flatMap(List::stream).toList())
                    .toList()));
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

    /** The steps to begin with: previews of all curves, then the first points of their drafts. */
    synchronized List<SolverLane.Step> firstSteps() {
        List<SolverLane.Step> steps = new ArrayList<>();
        for (int member = 0; member < requests.size(); member++) {
            for (List<List<Integer>> pass :
                    SweepPlan.coarseFirst(requests.get(member)).passes()) {
                for (List<Integer> chunk : pass) {
                    steps.add(step(Level.PREVIEW, member, places(member, chunk)));
                }
            }
        }
        for (int member = 0; member < requests.size(); member++) {
            List<Integer> first = drafts.get(member).remove();
            missingAt(Level.DRAFT).set(member, first.size());
            steps.addAll(separately(Level.DRAFT, member, first));
        }
        return steps;
    }

    private List<SolverLane.Step> separately(Level level, int member, List<Integer> indices) {
        return indices.stream()
                .map(index -> step(level, member, places(member, List.of(index))))
                .toList();
    }

    private List<CurvePlace> places(int member, List<Integer> indices) {
        return indices.stream()
                .map(index -> CurvePlace.point(requests.get(member), index))
                .toList();
    }

    /** A step that solves some points of a curve, each from the nearest answer at hand. */
    private SolverLane.Step step(Level level, int member, List<CurvePlace> chunk) {
        return SolverLane.Step.of(level, signal -> solve(level, member, chunk, signal));
    }

    private void solve(Level level, int member, List<CurvePlace> chunk, CancellationSignal signal) {
        new Continuation(predictor, level.accuracy(), LevelPlan.starts(level, requests.get(member)), signal)
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
            hearPass(level, member);
        }
    }

    /** What was asked at a level is there: it may go on to ask more. */
    private void hearPass(Level level, int member) {
        List<Integer> next = next(level, member);
        missingAt(level).set(member, next.size());
        if (!next.isEmpty()) {
            furtherSteps.accept(separately(level, member, next));
            return;
        }
        show(member);
        listener.accept(new FamilySnapshot(sequence, requests, complete(), curves, isLast(), failure));
        if (level == Level.DRAFT) {
            refinements.put(
                    member,
                    new CurveRefinement(
                            requests.get(member),
                            curves.get(member),
                            answer -> Refinement.isWorthwhile(Level.FINAL, answer)));
            hearPass(Level.FINAL, member);
        }
    }

    private List<Integer> next(Level level, int member) {
        return switch (level) {
            case PREVIEW -> List.of();
            case DRAFT -> {
                Queue<List<Integer>> passes = drafts.get(member);
                yield passes.isEmpty() ? List.of() : passes.remove();
            }
            case FINAL -> refinedNext(member);
        };
    }

    /** What the last level asks next; when that is nothing, what is carried over has been taken in. */
    private List<Integer> refinedNext(int member) {
        CurveRefinement refinement = Objects.requireNonNull(refinements.get(member));
        List<Optional<Prediction>> fine = found(Level.FINAL).get(member);
        asked.getOrDefault(member, List.of())
                .forEach(index -> fine.get(index).ifPresent(answer -> refinement.answered(index, answer)));
        List<Integer> next = refinement.next();
        asked.put(member, next);
        if (next.isEmpty()) {
            refinement.carried().forEach((index, answer) -> fine.set(index, Optional.of(answer)));
        }
        return next;
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
