package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.attune.curves.BrokenTheory;
import org.attune.curves.CachingPredictor;
import org.attune.curves.CurveRequest;
import org.attune.curves.RecordingPredictor;
import org.attune.curves.RecordingPredictor.Question;
import org.attune.curves.SyntheticPredictor;
import org.attune.live.Snapshot.State;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Status;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class LatestWinsCurveServiceTest {
    private static final CurveRequest REQUEST = new CurveRequest(
            Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LOGARITHMIC, 0.3, 30, CurveRequest.DEFAULT_POINTS);
    private static final int POINTS = REQUEST.points();

    /** Points of the last level that the stand-in for the theory is asked; the others are carried over. */
    private static final List<Integer> REFINED = List.of(0, 2, 4, 8, 16, 24, 32, 40);

    /** Likewise of a preview, the point under the marker among them. */
    private static final List<Integer> PREVIEWED = List.of(16, 8, 0, 24, 32, 40, 4, 12, 20, 28, 36, 2, 6, 10, 1);

    private static final Timing STREAM_EVERYTHING =
            new Timing(Duration.ofMillis(30), Duration.ofMillis(120), Duration.ZERO);

    // Kept, since the logging of the platform forgets the levels of loggers that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("org.attune.live");

    private final SnapshotLog log = new SnapshotLog();
    private final AtomicLong clock = new AtomicLong();
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final List<CurveService> services = new ArrayList<>();

    @BeforeAll
    static void keepProvokedFailuresOutOfTheReport() {
        LOGGER.setLevel(java.util.logging.Level.OFF);
    }

    @AfterAll
    static void reportAgain() {
        LOGGER.setLevel(null);
    }

    @AfterEach
    void closeServices() {
        services.forEach(CurveService::close);
    }

    // ---- what is asked, and in which order

    @Test
    void asksForTheMarkerThenTheShapeThenTheRestAndRefinesTwice() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        log.awaitEnd(service(theory, 1).submit(REQUEST));

        for (Level level : Level.values()) {
            List<Question> questions = theory.questions(level);
            assertThat(questions.get(0).parameters()).isEqualTo(REQUEST.parameters());
            assertThat(indices(questions.subList(1, questions.size())))
                    .containsExactlyInAnyOrderElementsOf(
                            switch (level) {
                                case PREVIEW -> PREVIEWED;
                                case DRAFT -> IntStream.range(0, POINTS).boxed().toList();
                                case FINAL -> REFINED;
                            });
        }
        assertThat(theory.questions().stream().map(Question::accuracy).distinct())
                .containsExactly(Level.PREVIEW.accuracy(), Level.DRAFT.accuracy(), Level.FINAL.accuracy());
        assertThat(indices(theory.questions(Level.PREVIEW).subList(1, PREVIEWED.size() + 1)))
                .isEqualTo(PREVIEWED);
        assertThat(indices(theory.questions(Level.DRAFT).subList(1, POINTS + 1)))
                .startsWith(16, 24, 8, 32, 0, 40, 4, 12, 20, 28, 36, 2);
        assertThat(indices(theory.questions(Level.FINAL).subList(1, REFINED.size() + 1)))
                .containsExactly(16, 24, 8, 32, 0, 40, 4, 2);
    }

    @Test
    void behindACacheTheMarkerOnThePointCostsNothing() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        LatestWinsCurveService service = service(new CachingPredictor(theory), 2);
        log.awaitEnd(service.submit(REQUEST));
        int asked = PREVIEWED.size() + POINTS + REFINED.size() + 1;
        assertThat(theory.questions()).hasSize(asked);

        log.awaitEnd(service.submit(REQUEST));
        assertThat(theory.questions()).as("asked again").hasSize(asked);
    }

    @Test
    void whatIsKnownIsShownBeforeAnyThreadSolves() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        CachingPredictor cache = new CachingPredictor(theory);
        IntStream.range(0, POINTS)
                .mapToObj(index -> SyntheticPredictor.answer(
                        REQUEST.parametersAt(index), Level.PREVIEW.accuracy(), Status.CONVERGED))
                .forEach(cache::remember);
        try (SolverPool solvers = SolverPool.heldBack()) {
            LatestWinsCurveService service = new LatestWinsCurveService(cache, solvers, log);
            services.add(service);
            long sequence = service.submit(REQUEST);

            Snapshot preview = log.await(snapshot -> snapshot.sequence() == sequence);
            assertThat(preview.level()).isEqualTo(Level.PREVIEW);
            assertThat(preview.isWhole()).isTrue();
            assertThat(preview.current()).isPresent();
            assertThat(theory.questions()).isEmpty();

            solvers.begin();
            assertThat(log.awaitEnd(sequence).state()).isEqualTo(State.DONE);
            assertThat(theory.questions(Level.PREVIEW)).isEmpty();
            assertThat(theory.questions(Level.FINAL)).hasSize(REFINED.size() + 1);
        }
    }

    @Test
    void whatIsKnownInPartIsAStartForTheRest() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        CachingPredictor cache = new CachingPredictor(theory);
        cache.remember(SyntheticPredictor.answer(REQUEST.parametersAt(20), Level.PREVIEW.accuracy(), Status.CONVERGED));
        log.awaitEnd(service(cache, 1).submit(REQUEST));

        List<Question> previews = theory.questions(Level.PREVIEW);
        assertThat(indices(previews))
                .hasSize(PREVIEWED.size() - 1)
                .doesNotContain(20)
                .startsWith(16, 8);
        assertThat(previews.getFirst().neighbour().orElseThrow().parameters()).isEqualTo(REQUEST.parametersAt(20));
    }

    @Test
    void previewStartsFromTheNearestSolvedPointWithTheMarkerAmongThem() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        CurveRequest offPoint = REQUEST.with(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 3.1));
        log.awaitEnd(service(theory, 2).submit(offPoint));

        Map<Integer, Double> starts = new HashMap<>();
        for (Question question : theory.questions(Level.PREVIEW)) {
            question.neighbour()
                    .ifPresent(start -> starts.put(
                            indexOf(question.parameters()),
                            position(start.parameters().alphaPrime())));
        }
        double marker = position(3.1);
        assertThat(theory.questions(Level.PREVIEW).get(0).neighbour()).isEmpty();
        assertThat(starts.get(24)).isEqualTo(marker);
        assertThat(starts.get(16)).isEqualTo(marker);
        assertThat(starts.get(8)).isEqualTo(16, within(1e-9));
        assertThat(starts.get(32)).isEqualTo(24, within(1e-9));
        assertThat(starts.get(20)).isEqualTo(marker);
        assertThat(starts.get(1)).isIn(0.0, 2.0);
    }

    @Test
    void previewStartsFromTheLastSliderPositionWhenThatIsNearer() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        LatestWinsCurveService service = service(theory, 1);
        log.awaitEnd(service.submit(REQUEST));
        CurveRequest moved = REQUEST.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, 0.51));
        log.awaitEnd(service.submit(moved));

        List<Question> previews = theory.questions(Level.PREVIEW);
        // The point under the marker may start from the marker's own answer, which is nearer still.
        assertThat(previews.subList(PREVIEWED.size() + 1, previews.size()))
                .filteredOn(question -> indexOf(question.parameters()) != 20)
                .hasSize(PREVIEWED.size() - 1)
                .allSatisfy(question -> assertThat(
                                question.neighbour().orElseThrow().parameters())
                        .isEqualTo(question.parameters().with(ParameterInfo.DELTA, 0.5)));
    }

    @Test
    void aSmallMoveIsPreviewedInOnePassAndALargeOneFromPointToPoint() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        LatestWinsCurveService service = service(theory, 1);
        log.awaitEnd(service.submit(REQUEST));
        log.awaitEnd(service.submit(moved(0.51)));
        log.awaitEnd(service.submit(moved(3)));

        List<Integer> previews = indices(theory.questions(Level.PREVIEW));
        int whole = PREVIEWED.size() + 1;
        assertThat(previews.subList(whole, 2 * whole)).startsWith(20, 16, 24, 8, 32, 0, 40);
        assertThat(previews.subList(2 * whole, previews.size())).startsWith(20, 16, 8, 0, 24, 32, 40);
    }

    @Test
    void refinementsStartFromTheSameQuestionOneLevelCoarserOrFromBothSides() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        LatestWinsCurveService service = service(theory, 2);
        log.awaitEnd(service.submit(REQUEST));
        log.awaitEnd(service.submit(REQUEST.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, 0.51))));

        assertThat(theory.questions(Level.DRAFT)).hasSize(2 * (POINTS + 1)).allSatisfy(question -> {
            Prediction start = question.neighbour().orElseThrow();
            int index = indexOf(question.parameters());
            if (start.accuracy().equals(Level.PREVIEW.accuracy())) {
                assertThat(start.parameters()).isEqualTo(question.parameters());
            } else {
                assertThat(start.accuracy()).isEqualTo(Level.DRAFT.accuracy());
                // The marker stands on a point, and is asked before it.
                assertThat(index == 20 ? 4 : Math.abs(indexOf(start.parameters()) - index))
                        .isIn(1, 2, 4);
                assertThat(index % 8).isNotZero();
            }
        });
        assertThat(theory.questions(Level.DRAFT))
                .as("followed where both sides are on one branch")
                .filteredOn(question ->
                        question.neighbour().orElseThrow().accuracy().equals(Level.DRAFT.accuracy()))
                .hasSizeGreaterThan(POINTS);
        assertThat(theory.questions(Level.FINAL))
                .hasSize(2 * (REFINED.size() + 1))
                .allSatisfy(question -> {
                    Prediction start = question.neighbour().orElseThrow();
                    assertThat(start.accuracy()).isEqualTo(Level.DRAFT.accuracy());
                    assertThat(start.parameters()).isEqualTo(question.parameters());
                });
    }

    @Test
    void finalStartsColdWhereTheDraftHasNotConverged() throws Exception {
        Parameters astray = REQUEST.parametersAt(7);
        RecordingPredictor theory =
                new RecordingPredictor((parameters, accuracy, neighbour, cancellation) -> SyntheticPredictor.answer(
                        parameters,
                        accuracy,
                        parameters.equals(astray) && !accuracy.equals(Level.FINAL.accuracy())
                                ? Status.NOT_CONVERGED
                                : Status.CONVERGED));
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        assertThat(start(theory, Level.DRAFT, astray)).as("a neighbour's").isPresent();
        assertThat(start(theory, Level.FINAL, astray)).isEmpty();
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.failure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whereAnswersStartDoesNotDependOnTheThreads(int count) throws Exception {
        RecordingPredictor one = new RecordingPredictor(new SyntheticPredictor());
        log.awaitEnd(service(one, 1).submit(REQUEST));
        RecordingPredictor several = new RecordingPredictor(new SyntheticPredictor());
        SnapshotLog otherLog = new SnapshotLog();
        otherLog.awaitEnd(service(several, count, otherLog, Timing.DEFAULT).submit(REQUEST));

        assertThat(several.questions()).containsExactlyInAnyOrderElementsOf(one.questions());
    }

    // ---- what is shown

    @Test
    void everyLevelEndsWithASnapshotOfAllItsPoints() throws Exception {
        long sequence = service(new SyntheticPredictor(), 2).submit(REQUEST);
        Snapshot end = log.awaitEnd(sequence);

        for (Level level : Level.values()) {
            Snapshot complete = log.await(snapshot -> snapshot.level() == level && snapshot.solved() == POINTS);
            assertThat(complete.levels()).containsOnly(level);
            assertThat(complete.currentLevel()).isEqualTo(level);
            assertThat(complete.current().orElseThrow().parameters()).isEqualTo(REQUEST.parameters());
            for (int index = 0; index < POINTS; index++) {
                Prediction expected =
                        SyntheticPredictor.answer(REQUEST.parametersAt(index), level.accuracy(), Status.CONVERGED);
                Prediction shown = complete.points().get(index).orElseThrow();
                assertThat(shown.accuracy()).isEqualTo(level.accuracy());
                assertThat(shown.parameters()).isEqualTo(expected.parameters());
                assertClose(
                        shown.finetuning().testError(), expected.finetuning().testError());
            }
        }
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.level()).isEqualTo(Level.FINAL);
        assertThat(end.failure()).isEmpty();
        assertThat(end.request()).isEqualTo(REQUEST);
        assertThat(log.all()).last().isSameAs(end);
    }

    @Test
    void pointsAreShownOneByOneAsTheyAreSolved() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        long sequence = service(theory, 1, log, STREAM_EVERYTHING).submit(REQUEST);
        theory.next().release();
        Snapshot first = log.await(snapshot -> snapshot.current().isPresent());
        assertThat(first.points()).containsOnly(Optional.empty());
        assertThat(first.solved()).isZero();

        for (Level level : Level.values()) {
            int asked = switch (level) {
                case PREVIEW -> PREVIEWED.size();
                case DRAFT -> POINTS;
                case FINAL -> REFINED.size();
            };
            for (int answer = 1; answer <= asked; answer++) {
                int expected = answer;
                theory.next().release();
                // After the first pass others are carried over beside those that are solved.
                if (level == Level.DRAFT || answer < 6) {
                    log.await(snapshot -> snapshot.level() == level && snapshot.solved() == expected);
                }
            }
            if (level != Level.FINAL) {
                theory.next().release();
            }
        }
        assertThat(log.awaitEnd(sequence).state()).isEqualTo(State.DONE);
        assertGrows(log.of(sequence));
    }

    @Test
    void whileTimeStandsStillOnlyTheFirstAnswerAndWholeLevelsAreShown() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.PREVIEW);
        LatestWinsCurveService service = service(theory, 2);
        long sequence = service.submit(REQUEST);
        theory.next().release();
        log.await(snapshot -> snapshot.current().isPresent());
        List<GatedPredictor.Held> underWay = List.of(theory.next(), theory.next());
        theory.open();
        underWay.forEach(GatedPredictor.Held::release);
        log.awaitEnd(sequence);

        assertThat(log.all()).extracting(Snapshot::solved).containsExactly(0, POINTS, POINTS, POINTS);
        assertThat(log.all())
                .extracting(Snapshot::level)
                .containsExactly(Level.PREVIEW, Level.PREVIEW, Level.DRAFT, Level.FINAL);
        assertThat(log.all())
                .extracting(Snapshot::state)
                .containsExactly(State.RUNNING, State.RUNNING, State.RUNNING, State.DONE);
    }

    @Test
    void elapsedCountsFromTheSubmission() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        clock.set(5_000);
        service(theory, 1).submit(REQUEST);
        GatedPredictor.Held marker = theory.next();
        clock.addAndGet(Duration.ofMillis(31).toNanos());
        marker.release();

        assertThat(log.await(snapshot -> true).elapsed()).isEqualTo(Duration.ofMillis(31));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "FINAL"})
    void pointsOfALevelAreShownWhenAllHaveComeAndTheMarkerAtOnce(Level level) throws Exception {
        GatedPredictor theory = new GatedPredictor(asked -> asked == level);
        long sequence = service(theory, 1, log, STREAM_EVERYTHING).submit(REQUEST);
        theory.next().release();
        int asked = level == Level.FINAL ? REFINED.size() : POINTS;
        for (int solved = 1; solved < asked; solved++) {
            theory.next().release();
        }
        Snapshot nearly = log.await(snapshot -> snapshot.level() == level && snapshot.solved() >= asked - 1);

        assertThat(nearly.currentLevel()).isEqualTo(level);
        assertThat(nearly.levels()).containsOnly(level == Level.DRAFT ? Level.PREVIEW : Level.DRAFT);
        GatedPredictor.Held last = theory.next();
        theory.open();
        last.release();
        log.awaitEnd(sequence);
        assertThat(log.all())
                .as("levels side by side")
                .allSatisfy(
                        snapshot -> assertThat(Set.copyOf(snapshot.levels())).hasSize(1));
    }

    @Test
    void whereReplicaSymmetryIsBrokenTheDraftIsTheEnd() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(BrokenTheory.below(1));
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        List<Integer> broken = IntStream.range(0, POINTS)
                .filter(index -> REQUEST.abscissa(index) < 1)
                .boxed()
                .toList();
        assertThat(broken).hasSizeBetween(5, 20);
        assertThat(theory.questions(Level.DRAFT)).hasSize(POINTS + 1);
        assertThat(indices(theory.questions(Level.FINAL))).hasSizeBetween(5, 20).doesNotContainAnyElementsOf(broken);
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.level()).isEqualTo(Level.FINAL);
        assertThat(end.solved()).isEqualTo(POINTS - broken.size());
        assertThat(end.spared()).isEqualTo(broken.size());
        for (int index = 0; index < POINTS; index++) {
            Level expected = broken.contains(index) ? Level.DRAFT : Level.FINAL;
            assertThat(end.levels().get(index)).isEqualTo(expected);
            assertThat(end.points().get(index).orElseThrow().accuracy()).isEqualTo(expected.accuracy());
        }
    }

    @Test
    void aCurveThatIsBrokenEverywhereEndsWithItsDraft() throws Exception {
        RecordingPredictor theory = new RecordingPredictor(BrokenTheory.below(100));
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        assertThat(theory.questions(Level.FINAL)).isEmpty();
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.levels()).containsOnly(Level.DRAFT);
        assertThat(end.currentLevel()).isEqualTo(Level.DRAFT);
        assertThat(end.spared()).isEqualTo(POINTS);
    }

    @Test
    void aListenerThatThrowsIsAskedAgain() throws Exception {
        AtomicInteger thrown = new AtomicInteger();
        Consumer<Snapshot> listener = snapshot -> {
            log.accept(snapshot);
            thrown.incrementAndGet();
            throw new IllegalStateException("cannot draw");
        };
        LatestWinsCurveService service = service(new SyntheticPredictor(), 1, listener, Timing.DEFAULT);

        assertThat(log.awaitEnd(service.submit(REQUEST)).state()).isEqualTo(State.DONE);
        assertThat(log.awaitEnd(service.submit(REQUEST)).state()).isEqualTo(State.DONE);
        assertThat(thrown.get()).isGreaterThanOrEqualTo(4);
    }

    // ---- the latest wins

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "FINAL"})
    void refinementIsCancelledWhenSubmitReturns(Level level) throws Exception {
        GatedPredictor theory = new GatedPredictor(asked -> asked == level);
        LatestWinsCurveService service = service(theory, 2);
        long older = service.submit(REQUEST);
        GatedPredictor.Held one = theory.next();
        GatedPredictor.Held two = theory.next();
        assertThat(one.signal().isCancelled()).isFalse();
        theory.open();

        long newer = service.submit(moved(1));

        assertThat(one.signal().isCancelled()).isTrue();
        assertThat(two.signal().isCancelled()).isTrue();
        assertThat(log.awaitEnd(newer).state()).isEqualTo(State.DONE);
        assertThat(log.of(older)).allMatch(snapshot -> snapshot.state() == State.RUNNING);
        assertInOrder(log.all());
    }

    @Test
    void aPreviewWithinItsBudgetIsFinishedAndShownThenTheNewestIsTurnedTo() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.PREVIEW);
        LatestWinsCurveService service = service(theory, 1);
        long first = service.submit(REQUEST);
        GatedPredictor.Held marker = theory.next();
        long replaced = service.submit(moved(1));
        long newest = service.submit(moved(2));
        assertThat(marker.signal().isCancelled()).isFalse();

        theory.open();
        marker.release();
        Snapshot end = log.awaitEnd(newest);

        assertThat(end.request()).isEqualTo(moved(2));
        assertThat(log.of(first)).last().satisfies(shown -> {
            assertThat(shown.level()).isEqualTo(Level.PREVIEW);
            assertThat(shown.solved()).isEqualTo(POINTS);
            assertThat(shown.state()).isEqualTo(State.RUNNING);
        });
        assertThat(log.of(replaced)).isEmpty();
        assertInOrder(log.all());
    }

    @Test
    void aPreviewBeyondItsBudgetGivesWayOnceItHasShownSomething() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.PREVIEW);
        LatestWinsCurveService service = service(theory, 1);
        long slow = service.submit(REQUEST);
        GatedPredictor.Held marker = theory.next();
        long newer = service.submit(moved(1));
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(marker.signal().isCancelled()).as("nothing is shown yet").isFalse();

        marker.release();
        GatedPredictor.Held next = theory.next();
        while (!next.parameters().equals(moved(1).parameters())) {
            next = theory.next();
        }
        theory.open();
        next.release();

        assertThat(log.awaitEnd(newer).state()).isEqualTo(State.DONE);
        assertThat(log.of(slow))
                .hasSize(1)
                .allMatch(snapshot -> snapshot.current().isPresent() && snapshot.solved() == 0);
    }

    @Test
    void aDragOverFastAnswersShowsWholePreviews() throws Exception {
        // 42 answers of 0.5 ms take 21 ms, less than a frame.
        Drag drag = drag(Duration.ofNanos(500_000));

        List<Long> shown = drag.shown();
        assertThat(shown).contains(drag.newest());
        assertThat(shown)
                .allSatisfy(sequence -> assertThat(log.of(sequence))
                        .filteredOn(Snapshot::hasPoints)
                        .isNotEmpty()
                        .allMatch(Snapshot::isWhole));
        assertThat(drag.previews(256)).hasSizeLessThan(shown.size() * (POINTS + 1) / 2);
        assertThat(drag.previews(128)).isEmpty();
        assertInOrder(log.all());
    }

    @Test
    void aDragOverSlowerAnswersShowsTheShapeAndLeavesTheRestUntilItStops() throws Exception {
        // 42 answers of 2 ms take 84 ms, and 7 of them 14 ms.
        Drag drag = drag(Duration.ofMillis(2));

        assertThat(drag.frames().subList(1, drag.frames().size() - 1))
                .as("points of the first curve that each request shows")
                .hasSizeGreaterThan(20)
                .allMatch(points -> points >= 6);
        assertThat(drag.previews(128)).isEmpty();
        Snapshot end = log.awaitEnd(drag.newest());
        assertThat(log.of(drag.newest()))
                .as("the rest is filled in")
                .anyMatch(snapshot -> snapshot.level() == Level.PREVIEW && snapshot.isWhole());
        assertThat(end.levels()).containsOnly(Level.FINAL);
        assertInOrder(log.all());
    }

    @Test
    void aDragOverVerySlowAnswersShowsFewerNodesAndRepeatsThemWithAllWhenItStops() throws Exception {
        // 7 answers of 256 nodes take 35 ms: with fewer nodes they are taken to be cheaper, and are.
        Drag drag = drag(Duration.ofMillis(5));

        assertThat(drag.frames().subList(1, drag.frames().size())).allMatch(points -> points >= 6);
        assertThat(drag.previews(64).size() + drag.previews(128).size()).isGreaterThan(100);
        assertThat(log.all())
                .as("node sets side by side")
                .allSatisfy(snapshot -> assertThat(snapshot.points().stream()
                                .flatMap(Optional::stream)
                                .map(Prediction::accuracy)
                                .distinct())
                        .hasSizeLessThan(2));
        assertThat(log.of(drag.newest()))
                .filteredOn(snapshot -> snapshot.level() == Level.PREVIEW && snapshot.isWhole())
                .isNotEmpty()
                .allSatisfy(whole -> assertThat(whole.points())
                        .allMatch(point -> point.orElseThrow().accuracy().nodes() == 256));
        assertInOrder(log.all());
    }

    /** What came of a drag of 100 moves, one for every 16 ms of the clock. */
    private record Drag(RecordingPredictor theory, SnapshotLog log, long newest) {
        List<Long> shown() {
            return log.all().stream().map(Snapshot::sequence).distinct().toList();
        }

        /** How many points the first curve of each request has. */
        List<Long> frames() {
            return shown().stream()
                    .flatMap(sequence -> log.of(sequence).stream()
                            .filter(Snapshot::hasPoints)
                            .limit(1))
                    .map(snapshot ->
                            snapshot.points().stream().flatMap(Optional::stream).count())
                    .toList();
        }

        List<Question> previews(int nodes) {
            return theory.questions().stream()
                    .filter(question -> question.accuracy().nodes() == nodes)
                    .toList();
        }
    }

    /**
     * Drags Δ. Every answer has been heard before the next one is asked for, as if the conductor took no time.
     *
     * @param cost what an answer with 256 nodes takes; with fewer ones in proportion
     */
    private Drag drag(Duration cost) throws Exception {
        AtomicInteger moves = new AtomicInteger();
        AtomicLong newest = new AtomicLong();
        AtomicLong nextMove = new AtomicLong(Duration.ofMillis(16).toNanos());
        CountDownLatch ended = new CountDownLatch(1);
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        List<CurveService> dragged = new ArrayList<>();
        AtomicInteger shown = new AtomicInteger(-1);
        LatestWinsCurveService service = service(
                (parameters, accuracy, neighbour, cancellation) -> {
                    cancellation.throwIfCancelled();
                    log.awaitMoreThan(shown.get());
                    shown.set(log.all().size());
                    clock.addAndGet(cost.toNanos() * Math.min(256, accuracy.nodes()) / 256);
                    while (moves.get() < 100 && clock.get() >= nextMove.get()) {
                        nextMove.addAndGet(Duration.ofMillis(16).toNanos());
                        newest.set(dragged.get(0).submit(moved(0.5 + 0.005 * moves.incrementAndGet())));
                        if (moves.get() == 100) {
                            ended.countDown();
                        }
                    }
                    return theory.predict(parameters, accuracy, neighbour, cancellation);
                },
                1,
                log,
                STREAM_EVERYTHING);
        dragged.add(service);
        service.submit(REQUEST);
        ended.await();
        log.awaitEnd(newest.get());
        return new Drag(theory, log, newest.get());
    }

    @Test
    void aDragOverSlowPreviewsStillShowsSomethingOfEachThatIsBegun() throws Exception {
        // 42 answers of 20 ms take far more than the budget; the slider moves with every answer.
        AtomicInteger moves = new AtomicInteger();
        AtomicLong newest = new AtomicLong();
        CountDownLatch dragEnded = new CountDownLatch(1);
        RecordingPredictor theory = new RecordingPredictor(new SyntheticPredictor());
        List<CurveService> dragged = new ArrayList<>();
        LatestWinsCurveService service = service(
                (parameters, accuracy, neighbour, cancellation) -> {
                    clock.addAndGet(Duration.ofMillis(20).toNanos());
                    if (moves.get() < 200) {
                        newest.set(dragged.get(0).submit(moved(0.01 * moves.incrementAndGet())));
                        if (moves.get() == 200) {
                            dragEnded.countDown();
                        }
                    }
                    return theory.predict(parameters, accuracy, neighbour, cancellation);
                },
                1);
        dragged.add(service);
        service.submit(REQUEST);
        dragEnded.await();
        log.awaitEnd(newest.get());

        List<Double> begun = theory.questions().stream()
                .map(question -> question.parameters().delta())
                .distinct()
                .toList();
        List<Double> shown = log.all().stream()
                .filter(snapshot -> snapshot.current().isPresent())
                .map(snapshot -> snapshot.request().parameters().delta())
                .distinct()
                .toList();
        assertThat(begun).hasSizeGreaterThan(3);
        assertThat(shown).isEqualTo(begun);
        assertInOrder(log.all());
    }

    @Test
    void aStormOfRequestsFromSeveralThreadsEndsWithTheNewest() throws Exception {
        LatestWinsCurveService service = new LatestWinsCurveService(new SyntheticPredictor(), 3, log);
        services.add(service);
        Map<Long, CurveRequest> asked = new HashMap<>();
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < 3; caller++) {
            int start = caller;
            callers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 100; i++) {
                    CurveRequest request = moved(0.001 * (3 * i + start));
                    synchronized (asked) {
                        asked.put(service.submit(request), request);
                    }
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        long newest = Collections.max(asked.keySet());
        log.awaitEnd(newest);

        assertThat(asked).hasSize(300);
        assertInOrder(log.all());
        assertThat(log.all()).allSatisfy(snapshot -> {
            assertThat(snapshot.request()).isEqualTo(asked.get(snapshot.sequence()));
            assertThat(answers(snapshot))
                    .allSatisfy(answer -> assertThat(answer.parameters().delta())
                            .isEqualTo(snapshot.request().parameters().delta()));
        });
        for (long sequence : asked.keySet()) {
            assertGrows(log.of(sequence));
        }
    }

    // ---- cancelling

    @Test
    void cancellingKeepsWhatHasCome() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.PREVIEW);
        LatestWinsCurveService service = service(theory, 1, log, STREAM_EVERYTHING);
        long sequence = service.submit(REQUEST);
        for (int i = 0; i < 6; i++) {
            theory.next().release();
        }
        log.await(snapshot -> snapshot.solved() == 5);
        GatedPredictor.Held underWay = theory.next();

        service.cancel();

        assertThat(underWay.signal().isCancelled()).isTrue();
        Snapshot end = log.awaitEnd(sequence);
        assertThat(end.state()).isEqualTo(State.CANCELLED);
        assertThat(end.solved()).isEqualTo(5);
        assertThat(end.current()).isPresent();
        assertThat(end.points().stream().flatMap(Optional::stream)).hasSize(5);
        assertThat(log.all()).last().isSameAs(end);
    }

    @Test
    void afterCancellingTheServiceWorksOn() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.DRAFT);
        LatestWinsCurveService service = service(theory, 2);
        long cancelled = service.submit(REQUEST);
        theory.next();
        service.cancel();
        assertThat(log.awaitEnd(cancelled).state()).isEqualTo(State.CANCELLED);
        theory.open();

        assertThat(log.awaitEnd(service.submit(moved(1))).state()).isEqualTo(State.DONE);
    }

    @Test
    void cancellingForgetsWhatWaits() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.PREVIEW);
        LatestWinsCurveService service = service(theory, 1);
        long running = service.submit(REQUEST);
        theory.next();
        long waiting = service.submit(moved(1));
        service.cancel();

        assertThat(log.awaitEnd(running).state()).isEqualTo(State.CANCELLED);
        theory.open();
        log.awaitEnd(service.submit(moved(2)));
        assertThat(log.of(waiting)).isEmpty();
    }

    @Test
    void cancellingWithNothingToStopShowsNothing() throws Exception {
        LatestWinsCurveService service = service(new SyntheticPredictor(), 1);
        service.cancel();
        long sequence = service.submit(REQUEST);
        Snapshot end = log.awaitEnd(sequence);
        service.cancel();
        long next = service.submit(moved(1));
        log.awaitEnd(next);

        assertThat(log.of(sequence)).last().isSameAs(end);
        assertThat(log.all()).extracting(Snapshot::state).doesNotContain(State.CANCELLED);
    }

    // ---- failures

    @Test
    void aPointThatFailsIsNamedAndCostsNoOther() throws Exception {
        Parameters bad = REQUEST.parametersAt(8);
        Snapshot end = log.awaitEnd(service(failingAt(bad, new ArithmeticException("an estimate must be finite")), 2)
                .submit(REQUEST));

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.level()).isEqualTo(Level.FINAL);
        assertThat(end.failure())
                .contains(
                        "No answer for T = 3, Δ = 0.5, κ₀ = 1, α = 0.1, κ = 1, λ = 0.05, α′ = 0.753566, λ′ = 0.05, "
                                + "β = 1, ρ = 1, σ = softmax, fresh sequences: ArithmeticException: an estimate must be finite");
        assertThat(end.points().get(8)).isEmpty();
        assertThat(end.points().stream().flatMap(Optional::stream)).hasSize(POINTS - 1);
        assertThat(end.solved()).isEqualTo(POINTS - 1);
        assertThat(end.current()).isPresent();
    }

    @Test
    void failuresAreCounted() throws Exception {
        Predictor theory = (parameters, accuracy, neighbour, cancellation) -> {
            if (parameters.alphaPrime() > 20) {
                throw new IllegalStateException();
            }
            return SyntheticPredictor.answer(parameters, accuracy, Status.CONVERGED);
        };
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        assertThat(end.failure().orElseThrow())
                .contains("α′ = 21.2384")
                .endsWith(": IllegalStateException (and at 3 more)");
    }

    @Test
    void whatFailsInThePreviewMaySucceedLater() throws Exception {
        Predictor theory = (parameters, accuracy, neighbour, cancellation) -> {
            if (accuracy.equals(Level.PREVIEW.accuracy()) && parameters.equals(REQUEST.parametersAt(8))) {
                throw new IllegalStateException("too few nodes");
            }
            return SyntheticPredictor.answer(parameters, accuracy, Status.CONVERGED);
        };
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.failure()).isEmpty();
        assertThat(log.all())
                .filteredOn(snapshot -> snapshot.level() == Level.PREVIEW && snapshot.hasPoints())
                .isNotEmpty()
                .allSatisfy(snapshot -> {
                    assertThat(snapshot.failure().orElseThrow()).contains("too few nodes");
                    assertThat(snapshot.points().get(8)).isEmpty();
                });
    }

    @Test
    void whereNothingCanBeSolvedThePreviewIsTheEnd() throws Exception {
        RecordingPredictor theory = new RecordingPredictor((parameters, accuracy, neighbour, cancellation) -> {
            throw new NoClassDefFoundError("jdk/incubator/vector/DoubleVector");
        });
        LatestWinsCurveService service = service(theory, 2);
        Snapshot end = log.awaitEnd(service.submit(REQUEST));

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.level()).isEqualTo(Level.PREVIEW);
        assertThat(end.failure().orElseThrow()).contains("NoClassDefFoundError", "(and at 41 more)");
        assertThat(theory.questions()).hasSize(POINTS + 1);
        assertThat(log.awaitEnd(service.submit(moved(1))).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aCancellationThatNobodyAskedForIsAFailure() throws Exception {
        Predictor theory = failingAt(REQUEST.parametersAt(8), new CancellationException("somebody else's"));
        Snapshot end = log.awaitEnd(service(theory, 2).submit(REQUEST));

        assertThat(end.state()).isEqualTo(State.FAILED);
        assertThat(end.failure().orElseThrow()).contains("somebody else's");
    }

    // ---- closing

    @Test
    void aSharedPoolOutlivesTheServicesThatWorkOnIt() throws Exception {
        try (SolverPool solvers = new SolverPool(2)) {
            LatestWinsCurveService first = new LatestWinsCurveService(new SyntheticPredictor(), solvers, log);
            log.awaitEnd(first.submit(REQUEST));
            first.close();
            SnapshotLog other = new SnapshotLog();
            LatestWinsCurveService second = new LatestWinsCurveService(new SyntheticPredictor(), solvers, other);
            services.add(second);

            assertThat(other.awaitEnd(second.submit(REQUEST)).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void closingStopsAllThreads() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.DRAFT);
        LatestWinsCurveService service = service(theory, 2);
        service.submit(REQUEST);
        GatedPredictor.Held underWay = theory.next();
        theory.next();
        assertThat(threads).as("one conducts, two preview, two refine").hasSize(5);

        service.close();
        service.close();

        assertThat(underWay.signal().isCancelled()).isTrue();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(log.all()).noneMatch(snapshot -> snapshot.state() == State.CANCELLED);
        assertThatThrownBy(() -> service.submit(REQUEST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingAnIdleServiceStopsItsThreads() throws Exception {
        LatestWinsCurveService service = service(new SyntheticPredictor(), 2);
        log.awaitEnd(service.submit(REQUEST));
        service.close();

        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void theListenerMayCallTheService() throws Exception {
        List<CurveService> holder = new ArrayList<>();
        AtomicLong follower = new AtomicLong();
        LatestWinsCurveService service = service(
                new SyntheticPredictor(),
                1,
                snapshot -> {
                    if (snapshot.sequence() == 1 && snapshot.state() == State.DONE) {
                        follower.set(holder.get(0).submit(moved(1)));
                    }
                    log.accept(snapshot);
                    if (snapshot.sequence() == 2 && snapshot.state() == State.DONE) {
                        holder.get(0).close();
                    }
                },
                Timing.DEFAULT);
        holder.add(service);
        service.submit(REQUEST);

        for (Thread thread : List.copyOf(threads)) {
            thread.join();
        }
        assertThat(log.of(follower.get()))
                .last()
                .satisfies(end -> assertThat(end.state()).isEqualTo(State.DONE));
    }

    @Test
    void backgroundThreadsDoNotKeepTheProgramAlive() {
        services.add(new LatestWinsCurveService(
                (parameters, accuracy, neighbour, cancellation) -> {
                    throw new IllegalStateException(
                            "daemon: " + Thread.currentThread().isDaemon());
                },
                log));
        services.get(0).submit(REQUEST);

        assertThat(log)
                .satisfies(shown -> assertThat(
                                shown.await(snapshot -> snapshot.failure().isPresent())
                                        .failure())
                        .hasValueSatisfying(message -> assertThat(message).contains("daemon: true")));
    }

    @Test
    void refusesToWorkWithoutThreads() {
        assertThatThrownBy(() -> new LatestWinsCurveService(new SyntheticPredictor(), 0, log))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads = 0");
    }

    // ---- helpers

    private LatestWinsCurveService service(Predictor theory, int count) {
        return service(theory, count, log, Timing.DEFAULT);
    }

    private LatestWinsCurveService service(Predictor theory, int count, Consumer<Snapshot> listener, Timing timing) {
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        };
        SolverPool solvers = new SolverPool(count, factory);
        LatestWinsCurveService service =
                new LatestWinsCurveService(theory, listener, timing, clock::get, solvers, factory, solvers::close);
        services.add(service);
        return service;
    }

    private static CurveRequest moved(double delta) {
        return REQUEST.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, delta));
    }

    private static Predictor failingAt(Parameters bad, RuntimeException failure) {
        return (parameters, accuracy, neighbour, cancellation) -> {
            if (parameters.equals(bad)) {
                throw failure;
            }
            return SyntheticPredictor.answer(parameters, accuracy, Status.CONVERGED);
        };
    }

    private static Optional<Prediction> start(RecordingPredictor theory, Level level, Parameters parameters) {
        return theory.questions(level).stream()
                .filter(question -> question.parameters().equals(parameters))
                .findFirst()
                .orElseThrow()
                .neighbour();
    }

    /** Where an answer is carried over, too, it is that of the theory within a share of its standard error. */
    private static void assertClose(Estimate shown, Estimate expected) {
        assertThat(shown.value()).isCloseTo(expected.value(), within(0.1 * expected.standardError()));
        assertThat(shown.standardError()).isCloseTo(expected.standardError(), within(0.1 * expected.standardError()));
    }

    /** Once a snapshot of a newer request has come, none of an older one follows. */
    private static void assertInOrder(List<Snapshot> snapshots) {
        assertThat(snapshots).extracting(Snapshot::sequence).isSorted();
    }

    /** Levels only rise, counts grow within a level, and no answer is lost or replaced by a coarser one. */
    private static void assertGrows(List<Snapshot> snapshots) {
        for (int i = 1; i < snapshots.size(); i++) {
            Snapshot before = snapshots.get(i - 1);
            Snapshot after = snapshots.get(i);
            assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
            if (after.level() == before.level()) {
                assertThat(after.solved()).isGreaterThanOrEqualTo(before.solved());
            }
            for (int index = 0; index < POINTS; index++) {
                assertThat(after.levels().get(index))
                        .isGreaterThanOrEqualTo(before.levels().get(index));
                if (before.points().get(index).isPresent()) {
                    assertThat(after.points().get(index)).isPresent();
                }
            }
        }
    }

    private static List<Prediction> answers(Snapshot snapshot) {
        List<Prediction> answers = new ArrayList<>();
        snapshot.points().forEach(point -> point.ifPresent(answers::add));
        snapshot.current().ifPresent(answers::add);
        return answers;
    }

    private static List<Integer> indices(List<Question> questions) {
        return questions.stream()
                .map(question -> indexOf(question.parameters()))
                .toList();
    }

    private static int indexOf(Parameters parameters) {
        return (int) Math.round(position(parameters.alphaPrime()));
    }

    private static double position(double alphaPrime) {
        return (POINTS - 1) * REQUEST.scale().fractionOf(alphaPrime, REQUEST.from(), REQUEST.to());
    }
}
