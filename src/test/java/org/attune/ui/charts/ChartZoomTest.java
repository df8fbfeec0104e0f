package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Zoom, pan, legend, scale and cross-hair, with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class ChartZoomTest {
    private static final Snapshot SNAPSHOT = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW);

    private ChartBoard board;

    @Start
    void start(Stage stage) {
        board = new ChartBoard();
        stage.setScene(new Scene(board, 1068, 768));
        stage.show();
        board.show(SNAPSHOT);
    }

    @Test
    void wheelZoomsAboutThePointerAndADoubleClickShowsEverything(FxRobot robot) {
        settle();
        ValueRange whole = board.range(ChartKind.OVERLAP);
        Point2D pointer = at(ChartKind.OVERLAP, 0.25, 0.5);

        scroll(ChartKind.OVERLAP, pointer, 80);

        AxisWindow window = board.arrangement().window();
        assertThat(window.to() - window.from()).isLessThan(0.9);
        assertThat((0.25 - window.from()) / (window.to() - window.from())).isCloseTo(0.25, within(0.01));
        assertThat(board.range(ChartKind.OVERLAP).length()).isLessThan(whole.length());
        assertThat(board.range(ChartKind.ERRORS)).as("of another chart").isEqualTo(automatic(ChartKind.ERRORS));
        assertThat(board.data(ChartKind.ERRORS).from())
                .as("horizontal axis of another chart")
                .isEqualTo(board.data(ChartKind.OVERLAP).from())
                .isGreaterThan(0.3);
        assertThat(board.lookup("#chart-zoom-reset-overlap").isVisible()).isTrue();

        robot.doubleClickOn(pointer);
        settle();

        assertThat(board.arrangement()).isEqualTo(BoardArrangement.INITIAL);
        assertThat(board.range(ChartKind.OVERLAP)).isEqualTo(whole);
        assertThat(board.lookup("#chart-zoom-reset-overlap").isVisible()).isFalse();
    }

    @Test
    void bandFillsThePlot(FxRobot robot) {
        settle();
        robot.moveTo(at(ChartKind.ERRORS, 0.6, 0.75))
                .press(MouseButton.PRIMARY)
                .moveTo(at(ChartKind.ERRORS, 0.8, 0.6))
                .moveTo(at(ChartKind.ERRORS, 0.9, 0.5))
                .release(MouseButton.PRIMARY);
        settle();

        assertThat(board.arrangement().window().from()).isCloseTo(0.6, within(0.01));
        assertThat(board.arrangement().window().to()).isCloseTo(0.9, within(0.01));
        ValueRange automatic = automatic(ChartKind.ERRORS);
        assertThat(board.range(ChartKind.ERRORS).lower())
                .isCloseTo(automatic.lower() + 0.5 * automatic.length(), within(0.02 * automatic.length()));
    }

    @Test
    void keysZoomPanAndReset(FxRobot robot) {
        focus(ChartKind.ERRORS);

        robot.type(KeyCode.ADD);
        settle();
        AxisWindow zoomed = board.arrangement().window();
        assertThat(zoomed).isEqualTo(AxisWindow.FULL.part(0.1, 0.9));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        settle();
        assertThat(board.arrangement().window()).isEqualTo(zoomed.part(0.1, 1.1));
        robot.type(KeyCode.DIGIT0);
        settle();
        assertThat(board.arrangement()).isEqualTo(BoardArrangement.INITIAL);
    }

    @Test
    void zoomedAxesStayPutWhileParametersMove() {
        onFxThread(() -> board.zoom(0.5));
        BoardArrangement zoomed = board.arrangement();
        ValueRange range = board.range(ChartKind.ERRORS);

        onFxThread(() -> board.show(SyntheticSnapshots.complete(
                2, CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, 3.5)), Level.PREVIEW)));
        onFxThread(board::settle);

        assertThat(board.arrangement()).isEqualTo(zoomed);
        assertThat(board.range(ChartKind.ERRORS)).isEqualTo(range);
        assertThat(board.picture().orElseThrow().data(ChartKind.ERRORS)).isEqualTo(board.data(ChartKind.ERRORS));
        onFxThread(() -> {
            board.setAsked(CurveRequest.DEFAULT);
            board.setAsked(CurveRequest.over(Parameters.DEFAULT, ParameterInfo.DELTA));
        });
        assertThat(board.arrangement().window()).as("on another axis").isEqualTo(AxisWindow.FULL);
    }

    @Test
    void curvesOfAZoomedChartMoveWithoutItsAxesBeingDrawn() {
        onFxThread(() -> board.zoom(0.5));
        long furniture = board.furnitureDraws(ChartKind.ERRORS);

        onFxThread(() -> board.show(SyntheticSnapshots.complete(
                2, CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, 0.6)), Level.PREVIEW)));

        assertThat(board.furnitureDraws(ChartKind.ERRORS)).isEqualTo(furniture);
    }

    @Test
    void markerOutsideTheWindowIsGoneAndComesBack() {
        settle();
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(3));

        onFxThread(() -> board.setArrangement(board.arrangement().with(new AxisWindow(0, 0.2))));
        assertThat(board.marker()).isEmpty();
        onFxThread(board::resetZoom);
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void clickInTheLegendHidesACurveAndLeavesItListed(FxRobot robot) {
        settle();

        robot.clickOn("#legend-overlap-overlap");
        settle();

        ChartData data = board.data(ChartKind.OVERLAP);
        assertThat(data.curves().stream().map(Curve::quantity)).doesNotContain(Quantity.OVERLAP);
        assertThat(data.legend()).contains(Quantity.OVERLAP);
        assertThat(board.lookup("#legend-overlap-overlap").getAccessibleText()).contains("hidden");
        assertThat(ChartFigure.fitted(data, List.of(), OptionalDouble.empty(), Appearance.LIGHT)
                        .legend())
                .as("of what is exported")
                .doesNotContain(Quantity.OVERLAP);
        robot.clickOn("#legend-overlap-overlap");
        settle();
        assertThat(board.arrangement()).isEqualTo(BoardArrangement.INITIAL);
    }

    @Test
    void digitsToggleTheEntriesOfTheLegend(FxRobot robot) {
        focus(ChartKind.OVERLAP);

        robot.type(KeyCode.DIGIT2);
        settle();

        assertThat(board.arrangement().content(ChartKind.OVERLAP).view().hidden())
                .containsExactly(board.data(ChartKind.OVERLAP).legend().get(1));
    }

    @Test
    void logarithmicAxisShowsPositiveValues(FxRobot robot) {
        focus(ChartKind.ERRORS);

        robot.type(KeyCode.L);
        settle();

        ChartData data = board.data(ChartKind.ERRORS);
        assertThat(data.view().scale()).isEqualTo(AxisScale.LOGARITHMIC);
        assertThat(board.range(ChartKind.ERRORS).lower()).isPositive();
        assertThat(data.curves().stream().flatMap(curve -> curve.answers().stream()))
                .isNotEmpty()
                .allMatch(answer -> answer.value() > 0);
        robot.type(KeyCode.L);
        settle();
        assertThat(board.range(ChartKind.ERRORS)).isEqualTo(automatic(ChartKind.ERRORS));
    }

    @Test
    void spaceShowsTheValuesAtTheMarkerInAllChartsAndSaysThem(FxRobot robot) {
        focus(ChartKind.OVERLAP);

        robot.type(KeyCode.SPACE);
        settle();

        for (ChartKind kind : board.arrangement().places()) {
            Readout readout = board.pane(kind).readout().orElseThrow();
            assertThat(readout.value()).isCloseTo(3, within(0.2));
            assertThat(board.pane(kind).getAccessibleText()).endsWith(readout.spoken());
        }
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(board.pane(ChartKind.OVERLAP).readout()).isEmpty();
    }

    /** What the wheel of a mouse sends; that of the robot turns the other way on some displays. */
    private void scroll(ChartKind kind, Point2D place, double distance) {
        ChartPane pane = board.pane(kind);
        Point2D local = pane.screenToLocal(place);
        Point2D inScene = pane.localToScene(local);
        onFxThread(() -> pane.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                place.getX(),
                place.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                distance,
                0,
                distance,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(pane, inScene.getX(), inScene.getY()))));
    }

    private ValueRange automatic(ChartKind kind) {
        return ChartFigure.fittedRange(ChartData.of(kind, SNAPSHOT));
    }

    private void focus(ChartKind kind) {
        onFxThread(() -> board.pane(kind).requestFocus());
    }

    private void onFxThread(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, task);
        settle();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, board::layout);
    }

    private Point2D at(ChartKind kind, double right, double up) {
        Rectangle2D plot = board.plot(kind).orElseThrow();
        return board.localToScreen(plot.getMinX() + right * plot.getWidth(), plot.getMaxY() - up * plot.getHeight());
    }
}
