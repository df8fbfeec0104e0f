package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.attune.curves.CachingPredictor;
import org.attune.curves.CurveRequest;
import org.attune.live.LatestWinsCurveService;
import org.attune.live.Snapshot;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.export.ExportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with the service that it has in earnest, but with a predictor whose answers are known at once. */
@ExtendWith(ApplicationExtension.class)
final class LiveWindowTest {
    private static final long PATIENCE_SECONDS = 30;

    private static final List<ParameterInfo> SLIDERS = List.of(
            ParameterInfo.TOKENS,
            ParameterInfo.DELTA,
            ParameterInfo.KAPPA0,
            ParameterInfo.ALPHA,
            ParameterInfo.KAPPA,
            ParameterInfo.LAMBDA,
            ParameterInfo.ALPHA_PRIME,
            ParameterInfo.LAMBDA_PRIME);

    private final SyntheticPredictor predictor = new SyntheticPredictor();
    private final ExportService exports = new ExportService();
    private ExplorerModel model;
    private ExplorerSession session;

    @Start
    void start(Stage stage) {
        model = new ExplorerModel(CurveRequest.DEFAULT);
        session = new ExplorerSession(
                model,
                listener -> new LatestWinsCurveService(new CachingPredictor(predictor), 2, listener),
                Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        new ExplorerWindow(stage, session, optima, exports, (owner, suggestion) -> Optional.empty()).show();
    }

    @AfterEach
    void close() {
        session.close();
        exports.close();
    }

    @Test
    void draggingEachSliderChangesTheDataOfEveryChart(FxRobot robot) throws TimeoutException {
        ChartBoard board = robot.lookup("#charts").queryAs(ChartBoard.class);
        awaitFinal(board);
        for (ParameterInfo parameter : SLIDERS) {
            double before = model.parameters().get(parameter);
            List<ChartData> dataBefore = dataOf(board);

            robot.moveTo("#" + parameter.optionName() + "-slider .thumb").press(MouseButton.PRIMARY);
            for (int i = 0; i < 5; i++) {
                robot.moveBy(10, 0);
            }
            robot.release(MouseButton.PRIMARY);
            awaitFinal(board);

            assertThat(model.parameters().get(parameter)).isGreaterThan(before);
            assertChartsAnswer(board, model.request());
            // The swept parameter moves the marker only: the curves are over all its values already.
            if (parameter != model.request().axis()) {
                assertThat(dataOf(board)).as(parameter.symbol()).isNotEqualTo(dataBefore);
            }
            assertThat(board.marker()).hasValue(model.parameters().alphaPrime());
            assertNumbersAnswer(robot);
        }
    }

    @Test
    void draggingTheMarkerMovesTheSlider(FxRobot robot) throws TimeoutException {
        ChartBoard board = robot.lookup("#charts").queryAs(ChartBoard.class);
        awaitFinal(board);
        var plot = board.plot(ChartKind.OVERLAP).orElseThrow();
        double fraction = model.request().scale().fractionOf(3, 1.5, 30);
        var onScreen = board.localToScreen(plot.getMinX() + fraction * plot.getWidth(), plot.getMinY() + 40);

        robot.moveTo(onScreen).press(MouseButton.PRIMARY);
        for (int i = 0; i < 5; i++) {
            robot.moveBy(10, 0);
        }
        robot.release(MouseButton.PRIMARY);
        awaitFinal(board);

        assertThat(model.parameters().alphaPrime()).isBetween(3.5, 8.0);
        assertThat(board.marker()).hasValueCloseTo(model.parameters().alphaPrime(), Offset.offset(1e-3));
        assertChartsAnswer(board, model.request());
        assertNumbersAnswer(robot);
    }

    private void awaitFinal(ChartBoard board) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        1000 * PATIENCE_SECONDS,
                        () -> board.shown()
                                .filter(shown -> shown.request().equals(model.request()))
                                .filter(shown -> shown.state() == Snapshot.State.DONE)
                                .isPresent()));
    }

    private static List<ChartData> dataOf(ChartBoard board) {
        return List.of(ChartKind.values()).stream().map(board::data).toList();
    }

    private void assertChartsAnswer(ChartBoard board, CurveRequest request) {
        for (int i = 0; i < request.points(); i++) {
            Prediction expected =
                    predictor.predict(request.parametersAt(i), Level.FINAL.accuracy(), null, CancellationSignal.NONE);
            for (ChartKind kind : ChartKind.values()) {
                assertThat(board.data(kind).abscissae().get(i)).isEqualTo(request.abscissa(i));
                for (Quantity quantity : kind.initialQuantities()) {
                    Optional<Estimate> shown =
                            board.data(kind).curve(quantity).estimates().get(i);
                    Optional<Estimate> answer = quantity.of(expected);
                    assertThat(shown.isPresent()).isEqualTo(answer.isPresent());
                    // What is carried over between points is right within a share of its standard error.
                    answer.ifPresent(exact -> assertThat(shown.orElseThrow().value())
                            .as(quantity.symbol())
                            .isCloseTo(exact.value(), within(0.25 * exact.standardError() + 1e-9)));
                }
            }
        }
    }

    private void assertNumbersAnswer(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Prediction expected =
                predictor.predict(model.parameters(), Level.FINAL.accuracy(), null, CancellationSignal.NONE);
        assertThat(robot.lookup("#number-overlap .number-value")
                        .queryAs(Labeled.class)
                        .getText())
                .isEqualTo(
                        Quantity.OVERLAP.of(expected).map(EstimateFormat::value).orElse("—"));
    }
}
