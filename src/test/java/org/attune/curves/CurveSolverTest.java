package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.attune.model.Accuracy;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class CurveSolverTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;
    private static final Accuracy ACCURACY = Level.PREVIEW.accuracy();

    private final RecordingPredictor predictor = new RecordingPredictor(new SyntheticPredictor());
    private final List<CurvePoint> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void solvesEveryPointOnceAndReturnsThemFromLeftToRight() {
        List<CurvePoint> points = CurveSolver.solve(REQUEST, ACCURACY, predictor, CancellationSignal.NONE, heard::add);

        assertThat(points).hasSize(41).allSatisfy(point -> {
            assertThat(point.x()).isEqualTo(REQUEST.abscissa(point.index()));
            assertThat(point.prediction().parameters()).isEqualTo(REQUEST.parametersAt(point.index()));
            assertThat(point.prediction().accuracy()).isEqualTo(ACCURACY);
        });
        assertThat(points).extracting(CurvePoint::index).isSorted();
        assertThat(heard).containsExactlyInAnyOrderElementsOf(points);
        assertThat(predictor.questions()).hasSize(41);
    }

    @Test
    void startsAtTheMarkerAndContinuesFromTheNeighbourNextDoor() {
        CurveSolver.solve(REQUEST, ACCURACY, predictor, CancellationSignal.NONE, heard::add);

        assertThat(heard).extracting(CurvePoint::index).startsWith(9, 10, 8, 11, 7);
        List<RecordingPredictor.Question> questions = predictor.questions();
        assertThat(questions.get(0).neighbour()).isEmpty();
        assertThat(questions.subList(1, 41))
                .allSatisfy(question -> assertThat(stepsToNeighbour(question)).isEqualTo(1));
    }

    @Test
    void followsThePlanFromTheLeft() {
        CurveSolver.solve(
                REQUEST, SweepPlan.fromLeft(REQUEST), ACCURACY, predictor, CancellationSignal.NONE, heard::add);

        assertThat(heard)
                .extracting(CurvePoint::index)
                .containsExactlyElementsOf(IntStream.range(0, 41).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void answersToTheLastDigitDoNotDependOnTheThreads(int threads) {
        Predictor sensitive = startSensitive();
        List<Prediction> expected = CurveSolver.solve(
                        REQUEST,
                        SweepPlan.coarseFirst(REQUEST),
                        ACCURACY,
                        sensitive,
                        CancellationSignal.NONE,
                        heard::add)
                .stream()
                .map(CurvePoint::prediction)
                .toList();

        for (int run = 0; run < 20; run++) {
            assertThat(onThreads(threads, sensitive, CancellationSignal.NONE))
                    .extracting(CurvePoint::prediction)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 8192})
    void norDoTheyWithManyNodes(int nodes) {
        Predictor sensitive = startSensitive();
        List<CurvePoint> expected =
                CurveSolver.solve(REQUEST, new Accuracy(nodes, 1), sensitive, CancellationSignal.NONE, heard::add);

        for (int threads : new int[] {1, 2, 5}) {
            assertThat(onThreads(threads, new Accuracy(nodes, 1), sensitive, CancellationSignal.NONE))
                    .isEqualTo(expected);
        }
    }

    @Test
    void manyNodesAreAskedWhereFewDoNotTellThemByInterpolation() {
        List<CurvePoint> points =
                CurveSolver.solve(REQUEST, Level.FINAL.accuracy(), predictor, CancellationSignal.NONE, heard::add);

        assertThat(predictor.questions(Level.DRAFT)).hasSize(41);
        assertThat(predictor.questions(Level.FINAL)).hasSizeBetween(6, 15).allSatisfy(question -> {
            Prediction start = question.neighbour().orElseThrow();
            assertThat(start.parameters()).isEqualTo(question.parameters());
            assertThat(start.accuracy()).isEqualTo(Level.DRAFT.accuracy());
        });
        assertThat(heard).containsExactlyInAnyOrderElementsOf(points);
        assertThat(points).hasSize(41).allSatisfy(point -> {
            Prediction exact = SyntheticPredictor.answer(
                    point.prediction().parameters(), Level.FINAL.accuracy(), Status.CONVERGED);
            assertThat(point.prediction().accuracy()).isEqualTo(Level.FINAL.accuracy());
            assertThat(point.prediction().finetuning().testError().value())
                    .isCloseTo(
                            exact.finetuning().testError().value(),
                            within(0.1 * exact.finetuning().testError().standardError()));
        });
    }

    @Test
    void betweenPointsThatAreAlikeAQuestionStartsNextDoor() {
        CurveSolver.solve(REQUEST, Level.DRAFT.accuracy(), predictor, CancellationSignal.NONE, heard::add);

        assertThat(heard).extracting(CurvePoint::index).startsWith(0, 8, 16, 24, 32, 40, 4, 12);
        assertThat(predictor.questions().subList(0, 6))
                .allSatisfy(question -> assertThat(question.neighbour()).isEmpty());
        assertThat(predictor.questions().subList(6, 41))
                .filteredOn(question -> question.neighbour().isPresent())
                .hasSizeGreaterThan(20)
                .allSatisfy(question -> assertThat(stepsToNeighbour(question)).isLessThanOrEqualTo(4));
    }

    @Test
    void usesTheThreadsOfTheExecutor() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        onThreads(
                2,
                (parameters, accuracy, neighbour, cancellation) -> {
                    threads.add(Thread.currentThread());
                    return predictor.predict(parameters, accuracy, neighbour, cancellation);
                },
                CancellationSignal.NONE);

        assertThat(threads).isNotEmpty().doesNotContain(Thread.currentThread());
        assertThat(predictor.questions()).hasSize(41);
        assertThat(predictor.questions().stream()
                        .filter(question -> question.neighbour().isEmpty()))
                .as("only the first point of each coarse chunk starts cold")
                .hasSize(4);
    }

    @Test
    void pointsThatHaveNotConvergedAreAnswersButNoStarts() {
        double gap = REQUEST.abscissa(21);
        RecordingPredictor astray =
                new RecordingPredictor((parameters, accuracy, neighbour, cancellation) -> SyntheticPredictor.answer(
                        parameters,
                        accuracy,
                        parameters.alphaPrime() == gap ? Status.NOT_CONVERGED : Status.CONVERGED));

        List<CurvePoint> points = CurveSolver.solve(REQUEST, ACCURACY, astray, CancellationSignal.NONE, heard::add);

        assertThat(points).hasSize(41);
        assertThat(astray.questions())
                .noneMatch(question -> question.neighbour()
                        .filter(neighbour -> neighbour.parameters().alphaPrime() == gap)
                        .isPresent());
    }

    @Test
    void cancellationLeavesWhatWasHeard() {
        AtomicBoolean cancelled = new AtomicBoolean();

        assertThatThrownBy(() -> CurveSolver.solve(REQUEST, ACCURACY, predictor, cancelled::get, point -> {
                    heard.add(point);
                    cancelled.set(heard.size() == 7);
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).hasSize(7);
        assertThat(predictor.questions()).hasSize(7);
    }

    @Test
    void cancellationReachesTheThreads() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Predictor endless = (parameters, accuracy, neighbour, cancellation) -> {
            cancelled.set(true);
            while (true) {
                cancellation.throwIfCancelled();
                Thread.onSpinWait();
            }
        };

        assertThatThrownBy(() -> onThreads(2, endless, cancelled::get)).isInstanceOf(CancellationException.class);
    }

    @Test
    void oneFailureStopsTheOtherThreadsAndIsThrownAsItIs() {
        IllegalStateException failure = new IllegalStateException("no root");
        AtomicBoolean first = new AtomicBoolean(true);
        Predictor failsOnce = (parameters, accuracy, neighbour, cancellation) -> {
            if (first.getAndSet(false)) {
                throw failure;
            }
            while (true) {
                cancellation.throwIfCancelled();
                Thread.onSpinWait();
            }
        };

        assertThatThrownBy(() -> onThreads(2, failsOnce, CancellationSignal.NONE))
                .isSameAs(failure);
    }

    @Test
    void failureOnTheCallingThreadIsThrownAsItIs() {
        AssertionError failure = new AssertionError("impossible");
        Predictor failing = (parameters, accuracy, neighbour, cancellation) -> {
            throw failure;
        };

        assertThatThrownBy(() -> CurveSolver.solve(REQUEST, ACCURACY, failing, CancellationSignal.NONE, heard::add))
                .isSameAs(failure);
    }

    @Test
    void interruptionWhileWaitingCancels() {
        Thread caller = Thread.currentThread();
        Predictor endless = (parameters, accuracy, neighbour, cancellation) -> {
            caller.interrupt();
            while (true) {
                cancellation.throwIfCancelled();
                Thread.onSpinWait();
            }
        };

        assertThatThrownBy(() -> onThreads(1, endless, CancellationSignal.NONE))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<CurvePoint> onThreads(int threads, Predictor theory, CancellationSignal cancellation) {
        return onThreads(threads, ACCURACY, theory, cancellation);
    }

    private List<CurvePoint> onThreads(
            int threads, Accuracy accuracy, Predictor theory, CancellationSignal cancellation) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return CurveSolver.solve(REQUEST, accuracy, theory, cancellation, executor, heard::add);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Answers whose last digits tell where the iteration started, and where that one did. */
    private static Predictor startSensitive() {
        return (parameters, accuracy, neighbour, cancellation) -> {
            Prediction answer = SyntheticPredictor.answer(parameters, accuracy, Status.CONVERGED);
            double start =
                    neighbour == null ? 0 : neighbour.finetuning().overlap().value();
            Estimate overlap = new Estimate(answer.finetuning().overlap().value() + 1e-3 * start, 0);
            return new Prediction(
                    parameters,
                    accuracy,
                    answer.pretraining(),
                    Stages.finetuning(
                            answer.finetuning().convergence(),
                            answer.finetuning().order(),
                            overlap,
                            answer.finetuning().testError(),
                            answer.finetuning().trainError()),
                    answer.baselines(),
                    answer.effectiveNoise(),
                    answer.bayes());
        };
    }

    private static long stepsToNeighbour(RecordingPredictor.Question question) {
        return Math.abs(step(question.parameters())
                - step(question.neighbour().orElseThrow().parameters()));
    }

    private static long step(Parameters parameters) {
        return Math.round(40 * AxisScale.LOGARITHMIC.fractionOf(parameters.get(ParameterInfo.ALPHA_PRIME), 1.5, 30));
    }
}
