package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.attune.curves.SyntheticPredictor;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LatestWinsOptimaServiceTest {
    private static final Parameters FIRST = Parameters.DEFAULT;
    private static final Parameters SECOND = FIRST.with(ParameterInfo.DELTA, 1);
    private static final Parameters THIRD = FIRST.with(ParameterInfo.DELTA, 2);

    // Kept, since the logging of the platform forgets the levels of loggers that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("org.attune.live");

    private final OptimaLog log = new OptimaLog();
    private final SolverPool solvers = new SolverPool(2);
    private final List<OptimaService> services = new ArrayList<>();

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
        services.forEach(OptimaService::close);
        solvers.close();
    }

    @Test
    void deliversThePreviewAndThenTheDraft() throws Exception {
        long sequence = service(new SyntheticPredictor()).submit(FIRST);
        log.awaitEnd(sequence);

        assertThat(log.all())
                .containsExactly(
                        found(sequence, FIRST, Level.PREVIEW, false), found(sequence, FIRST, Level.DRAFT, true));
    }

    @Test
    void newerRequestCancelsTheOlderOne() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        OptimaService service = service(theory);
        service.submit(FIRST);
        GatedPredictor.Held underWay = theory.next();
        assertThat(underWay.parameters()).isEqualTo(FIRST);
        assertThat(underWay.signal().isCancelled()).isFalse();

        theory.open();
        long second = service.submit(SECOND);

        assertThat(underWay.signal().isCancelled()).isTrue();
        log.awaitEnd(second);
        assertThat(log.all()).extracting(OptimaSnapshot::sequence).containsExactly(second, second);
    }

    @Test
    void ofThoseThatWaitOnlyTheLastIsSearchedFor() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        OptimaService service = service((parameters, accuracy, neighbour, cancellation) ->
                theory.predict(parameters, accuracy, neighbour, CancellationSignal.NONE));
        service.submit(FIRST);
        GatedPredictor.Held underWay = theory.next();

        theory.open();
        long second = service.submit(SECOND);
        long third = service.submit(THIRD);
        underWay.release();

        assertThat(third).isGreaterThan(second);
        log.awaitEnd(third);
        assertThat(log.all()).extracting(OptimaSnapshot::parameters).containsExactly(THIRD, THIRD);
    }

    @Test
    void previewOfTheOlderRequestStaysWhenItsDraftIsCancelled() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> level == Level.DRAFT);
        OptimaService service = service(theory);
        long first = service.submit(FIRST);
        theory.next();

        theory.open();
        long second = service.submit(SECOND);

        log.awaitEnd(second);
        assertThat(log.all()).extracting(OptimaSnapshot::sequence).containsExactly(first, second, second);
    }

    @Test
    void cancelledRequestHasNoSnapshotAndTheNextOneIsAnswered() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        OptimaService service = service(theory);
        service.submit(FIRST);
        GatedPredictor.Held underWay = theory.next();

        service.cancel();

        assertThat(underWay.signal().isCancelled()).isTrue();
        theory.open();
        long second = service.submit(SECOND);
        log.awaitEnd(second);
        assertThat(log.all()).extracting(OptimaSnapshot::sequence).containsExactly(second, second);
    }

    @Test
    void cancellingWithoutWorkDoesNothing() throws Exception {
        OptimaService service = service(new SyntheticPredictor());

        service.cancel();

        log.awaitEnd(service.submit(FIRST));
    }

    @Test
    void failureIsSaidAndTheNextRequestIsAnswered() throws Exception {
        SyntheticPredictor synthetic = new SyntheticPredictor();
        Predictor failing = (parameters, accuracy, neighbour, cancellation) -> {
            if (parameters.delta() == FIRST.delta()) {
                throw new ArithmeticException("broken");
            }
            return synthetic.predict(parameters, accuracy, neighbour, cancellation);
        };
        OptimaService service = service(failing);
        long first = service.submit(FIRST);

        OptimaSnapshot failed = log.awaitEnd(first);
        assertThat(failed.optima()).isEmpty();
        assertThat(failed.level()).isEqualTo(Level.PREVIEW);
        assertThat(failed.failure().orElseThrow()).contains("Δ = 0.5", "ArithmeticException: broken");

        log.awaitEnd(service.submit(SECOND));
    }

    @Test
    void cancellationThatNobodyAskedForIsAFailure() throws Exception {
        Predictor quitting = (parameters, accuracy, neighbour, cancellation) -> {
            throw new CancellationException("of somebody else");
        };

        assertThat(log.awaitEnd(service(quitting).submit(FIRST)).failure().orElseThrow())
                .contains("of somebody else");
    }

    @Test
    void listenerThatThrowsDoesNotEndTheService() throws Exception {
        OptimaService service = service(new SyntheticPredictor(), snapshot -> {
            log.accept(snapshot);
            throw new IllegalStateException("broken listener");
        });

        log.awaitEnd(service.submit(FIRST));
        log.awaitEnd(service.submit(SECOND));
    }

    @Test
    void listenerMaySubmit() throws Exception {
        AtomicReference<OptimaService> service = new AtomicReference<>();
        service.set(service(new SyntheticPredictor(), snapshot -> {
            log.accept(snapshot);
            if (snapshot.parameters().equals(FIRST)) {
                service.get().submit(SECOND);
            }
        }));
        service.get().submit(FIRST);

        log.await(snapshot -> snapshot.parameters().equals(SECOND) && snapshot.last());
        assertThat(log.all()).extracting(OptimaSnapshot::parameters).containsExactly(FIRST, SECOND, SECOND);
    }

    @Test
    void closingEndsTheSearchAndRefusesRequests() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        OptimaService service = service(theory);
        service.submit(FIRST);
        GatedPredictor.Held underWay = theory.next();

        service.close();
        service.close();

        assertThat(underWay.signal().isCancelled()).isTrue();
        assertThat(log.all()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> service.submit(SECOND));
    }

    @Test
    void searchesOnOneThreadOfThePoolAndLeavesTheOthersToOthers() throws Exception {
        GatedPredictor theory = new GatedPredictor(level -> true);
        OptimaService service = service(theory);
        service.submit(FIRST);
        theory.next();
        service.submit(SECOND);
        CountDownLatch ran = new CountDownLatch(1);
        solvers.execute(ran::countDown);

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(theory.next().parameters().delta()).as("the newer request").isEqualTo(1);
    }

    private OptimaService service(Predictor theory) {
        return service(theory, log);
    }

    private OptimaService service(Predictor theory, Consumer<OptimaSnapshot> listener) {
        OptimaService service = new LatestWinsOptimaService(theory, solvers, listener);
        services.add(service);
        return service;
    }

    private static OptimaSnapshot found(long sequence, Parameters parameters, Level level, boolean last) {
        Optima optima =
                OptimaSearch.find(parameters, level.accuracy(), new SyntheticPredictor(), CancellationSignal.NONE);
        return new OptimaSnapshot(sequence, parameters, level, Optional.of(optima), Optional.empty(), last);
    }
}
