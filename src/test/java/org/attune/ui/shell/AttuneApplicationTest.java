package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import org.attune.curves.CachedTheory;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it is started, with the real theory. */
final class AttuneApplicationTest {
    private static final long PATIENCE_SECONDS = 180;

    /** A fixed point reached from another start is the same only within the tolerance of the solver. */
    private static final double SAME_FIXED_POINT = 1e-3;

    private final Predictor theory = CachedTheory.predictor(new InformationLibrary());
    private final FxRobot robot = new FxRobot();
    private Optional<Application> application = Optional.empty();

    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        application = Optional.of(FxToolkit.setupApplication(AttuneApplication.class));
    }

    @AfterEach
    void stop() throws TimeoutException {
        FxToolkit.cleanupAfterTest(robot, application.orElseThrow());
    }

    @Test
    void draggingASliderMovesEveryChartToWhatTheTheorySays() throws TimeoutException {
        Snapshot before = awaitCurves(Parameters.DEFAULT.delta());
        assertThat(before.request()).isEqualTo(CurveRequest.DEFAULT);
        assertChartsAgreeWithTheory(before);

        robot.moveTo("#delta-slider .thumb").press(MouseButton.PRIMARY);
        for (int i = 0; i < 5; i++) {
            robot.moveBy(10, 0);
        }
        robot.release(MouseButton.PRIMARY);
        double delta = ParameterInfo.DELTA.parse(
                robot.lookup("#delta-field").queryAs(TextField.class).getText());

        Snapshot after = awaitCurves(delta);
        assertThat(delta).isGreaterThan(Parameters.DEFAULT.delta());
        assertThat(after.request().parameters()).isEqualTo(Parameters.DEFAULT.with(ParameterInfo.DELTA, delta));
        assertChartsAgreeWithTheory(after);
        for (ChartKind kind : BoardArrangement.INITIAL.places()) {
            Quantity first = kind.quantities().getFirst();
            assertThat(board().data(kind).curve(first).answers())
                    .as(kind.title())
                    .isNotEmpty()
                    .isNotEqualTo(before.points().stream()
                            .flatMap(Optional::stream)
                            .flatMap(point -> first.of(point).stream())
                            .toList());
        }
    }

    /** Waits for curves at a value of Δ that are complete, at whichever level. */
    private Snapshot awaitCurves(double delta) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> shown().filter(snapshot -> snapshot.request().parameters().delta() == delta)
                        .filter(snapshot -> snapshot.points().stream().allMatch(Optional::isPresent))
                        .isPresent());
        return shown().orElseThrow();
    }

    private Optional<Snapshot> shown() {
        return WaitForAsyncUtils.waitForAsyncFx(1000 * PATIENCE_SECONDS, () -> board().shown());
    }

    private ChartBoard board() {
        return robot.lookup("#charts").queryAs(ChartBoard.class);
    }

    private void assertChartsAgreeWithTheory(Snapshot snapshot) {
        int compared = 0;
        int last = snapshot.request().points() - 1;
        for (int index : List.of(3 * last / 4, last)) {
            Prediction expected = theory.predict(
                    snapshot.request().parametersAt(index),
                    snapshot.levels().get(index).accuracy(),
                    null,
                    CancellationSignal.NONE);
            Prediction drawn = snapshot.points().get(index).orElseThrow();
            for (Quantity quantity : ChartKind.allQuantities()) {
                Optional<Estimate> answer = quantity.of(expected);
                Optional<Estimate> shown = quantity.of(drawn);
                // A start from a neighbour may converge where one from nowhere does not.
                if (answer.isPresent() && shown.isPresent()) {
                    double value = answer.get().value();
                    // A preview is drawn between some points within a quarter of its standard error.
                    double drawnWithin = 0.5 * answer.get().standardError();
                    assertThat(shown.get().value())
                            .as("%s at point %d", quantity.symbol(), index)
                            .isCloseTo(value, within(drawnWithin + SAME_FIXED_POINT * (1 + Math.abs(value))));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(ChartKind.allQuantities().size());
    }
}
