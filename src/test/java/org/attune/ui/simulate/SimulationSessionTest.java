package org.attune.ui.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.ChartDot;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.text.Language;
import org.attune.ui.text.RefusalTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training at the marker, with the test's own thread in place of the JavaFX application thread. */
class SimulationSessionTest {
    private static final Simulation SIMULATION = new Simulation(2, 1L << 28);
    private static final int DIMENSION = 12;
    private static final long LIMIT_SECONDS = 60;

    private final BlockingQueue<Runnable> thread = new LinkedBlockingQueue<>();
    private final ObjectProperty<CurveRequest> request = new SimpleObjectProperty<>(CurveRequest.DEFAULT);
    private final SimulationSession session = new SimulationSession(request, SIMULATION, thread::add);

    @AfterEach
    void close() {
        session.close();
    }

    private SimulationState state() {
        return session.stateProperty().get();
    }

    private List<ChartDot> dots() {
        return session.dotsProperty().get();
    }

    /** Does what comes to the thread until something is so. */
    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable task = thread.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(task).as("something comes of the training").isNotNull();
            task.run();
        }
    }

    private void change(ParameterInfo parameter, double value) {
        Parameters changed = request.get().parameters().with(parameter, value);
        request.set(request.get().with(changed));
    }

    @Test
    void putsDotsAtTheMarkerWhichVanishWithAnyOtherParameter() throws Exception {
        session.run(DIMENSION);
        assertThat(state().isRunning()).isTrue();
        until(() -> !state().isRunning());

        SimulationResult expected = SIMULATION.run(
                new SimulationRequest(request.get().parameters(), DIMENSION, SimulationSession.SEEDS, 1, false),
                CancellationSignal.NONE,
                run -> {});
        List<ChartDot> first = dots();
        assertThat(first)
                .contains(ChartDot.of(
                                Quantity.FINETUNING_TEST_ERROR, request.get().marker(), expected)
                        .orElseThrow())
                .noneMatch(dot -> dot.quantity().family() == Quantity.Family.BAYES);
        assertThat(state().failure()).isEmpty();

        double there = request.get().marker();
        change(request.get().axis(), 2 * there);
        assertThat(dots()).as("the marker moves along the curves").isEqualTo(first);

        change(ParameterInfo.DELTA, 2);
        assertThat(dots()).isEmpty();

        change(ParameterInfo.DELTA, Parameters.DEFAULT.delta());
        assertThat(dots()).isEqualTo(first);

        session.run(DIMENSION);
        until(() -> !state().isRunning());
        assertThat(dots()).as("one more place").hasSize(2 * first.size());

        session.clear();
        assertThat(dots()).isEmpty();
    }

    @Test
    void trainingIsAJobThatCanBeCancelled() throws Exception {
        session.run(DIMENSION);
        assertThat(session.job().progressProperty().get()).contains(JobProgress.of(0, SimulationSession.SEEDS));
        until(() -> !state().isRunning());
        assertThat(session.job().progressProperty().get()).isEmpty();

        session.run(100);
        session.job().cancel();
        assertThat(session.job().progressProperty().get()).isEmpty();
        assertThat(state().isRunning()).isFalse();
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws Exception {
        session.run(100);
        session.cancel();
        assertThat(state().isRunning()).isFalse();

        session.run(DIMENSION);
        until(() -> !state().isRunning());

        assertThat(state().results())
                .extracting(result -> result.request().dimension())
                .containsExactly(DIMENSION);
    }

    @Test
    void saysWhatIsAllowedWhereNothingCanBeTrained() throws Exception {
        request.set(request.get().with(Parameters.DEFAULT.withReuse(true)));

        session.run(DIMENSION);
        until(() -> !state().isRunning());

        assertThat(state().failure().orElseThrow()).contains("dimension = 12", "at least 30");
        assertThat(dots()).isEmpty();
        session.dismiss();
        assertThat(state().failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REUSE, 12", "RANK, 8", "FEW, 8", "CANDIDATES, 100", "MEMORY, 2000"})
    void refusesInFrenchToo(String reason, int dimension) {
        Parameters start = Parameters.DEFAULT;
        Parameters parameters = switch (reason) {
            case "REUSE" -> start.withReuse(true);
            case "RANK" -> start.with(ParameterInfo.KAPPA0, 0.01);
            case "FEW" -> start.with(ParameterInfo.ALPHA_PRIME, 0.01);
            case "CANDIDATES" -> start.with(ParameterInfo.RHO, 1e-7);
            default -> start;
        };

        ParameterException refusal =
                catchThrowableOfType(ParameterException.class, () -> SIMULATION.size(parameters, dimension));

        assertThat(new RefusalTexts(Language.FRENCH).message(refusal))
                .contains(Integer.toString(dimension))
                .doesNotContain("so that", "at most", "at least", "large enough");
    }
}
