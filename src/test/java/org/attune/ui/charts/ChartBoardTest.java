package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The board in a window, with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class ChartBoardTest {
    private static final CurveRequest LINEAR = CurveRequest.over(Parameters.DEFAULT, ParameterInfo.DELTA);

    private final List<Double> moved = new ArrayList<>();
    private ChartBoard board;

    @Start
    void start(Stage stage) {
        board = new ChartBoard();
        board.setOnMarkerMoved(moved::add);
        stage.setScene(new Scene(board, 1068, 768));
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void holdsTheSnapshotThatItShows(ChartKind kind) {
        Snapshot snapshot = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW);

        show(snapshot);

        assertThat(board.data(kind)).isEqualTo(ChartData.of(kind, snapshot));
        assertThat(board.shown()).contains(snapshot);
    }

    @Test
    void drawsEachChartOncePerUpdate() {
        show(withNoise(1, 0.5));
        List<Long> before = draws();

        show(withNoise(2, 0.6));

        assertThat(board.updates()).isEqualTo(2);
        assertThat(draws()).isEqualTo(oneMore(before));
    }

    @Test
    void drawsOnceForManyUpdatesBetweenTwoPulses() {
        show(withNoise(1, 0.5));
        List<Long> before = draws();

        onFxThread(() -> {
            for (int i = 2; i <= 20; i++) {
                board.show(withNoise(i, 0.5 + 0.01 * i));
            }
        });

        assertThat(board.updates()).isEqualTo(20);
        assertThat(draws()).isEqualTo(oneMore(before));
    }

    @Test
    void drawingLaysOutNothingElse() {
        AtomicInteger layouts = new AtomicInteger();
        onFxThread(() -> {
            Scene scene = board.getScene();
            scene.setRoot(new Pane());
            scene.setRoot(new StackPane(board) {
                @Override
                protected void layoutChildren() {
                    layouts.incrementAndGet();
                    super.layoutChildren();
                }
            });
        });
        show(withNoise(1, 0.5));
        List<Long> before = draws();
        int settled = layouts.get();

        show(withNoise(2, 0.6));

        assertThat(draws()).isEqualTo(oneMore(before));
        assertThat(layouts).hasValue(settled);
    }

    @Test
    void drawsAxesAndLegendOnceWhileCurvesMove() {
        show(withNoise(1, 0.5));
        List<Long> before = furnitureDraws();
        for (int i = 2; i <= 10; i++) {
            show(withNoise(i, 0.5 - 0.01 * i));
        }

        assertThat(furnitureDraws()).isEqualTo(before);
        onFxThread(() -> board.setAppearance(Appearance.DARK));
        assertThat(furnitureDraws()).isEqualTo(oneMore(before));
    }

    @Test
    void drawsNothingWhenNothingHasChanged() {
        show(withNoise(1, 0.5));
        List<Long> before = draws();

        show(withNoise(2, 0.5));
        onFxThread(() -> {
            board.setAsked(CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 7)));
            board.setStale(true);
            board.setMarker(ParameterInfo.ALPHA_PRIME, 7);
        });

        assertThat(draws()).isEqualTo(before);
    }

    @Test
    void keepsOldCurvesWhileANewPreviewIsOnItsWay() {
        Snapshot old = withNoise(1, 0.5);
        show(old);
        CurveRequest next = CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, 2));
        onFxThread(() -> board.setStale(true));

        show(SyntheticSnapshots.partial(2, next, 0, Duration.ofMillis(20)));

        assertThat(board.shown()).contains(old);
        assertThat(board.isStale()).isTrue();
        show(SyntheticSnapshots.partial(2, next, 10, Duration.ofMillis(40)));
        assertThat(board.shown()).map(Snapshot::sequence).contains(2L);
        assertThat(board.isStale()).isFalse();
        assertThat(board.data(ChartKind.ERRORS)
                        .curve(Quantity.FINETUNING_TEST_ERROR)
                        .answers())
                .hasSize(10);
    }

    @Test
    void fadesTheCurvesThatANewerQuestionSupersedesAndNoOthers() {
        onFxThread(() -> board.setArrangement(board.arrangement()
                .with(board.arrangement().content(ChartKind.ERRORS).unfolded())));
        show(withNoise(1, 0.5));
        assertThat(board.pane(ChartKind.ERRORS).levelText()).isEqualTo("preview");

        onFxThread(() -> {
            board.setAsked(CurveRequest.DEFAULT.with(
                    Parameters.DEFAULT.with(ParameterInfo.DELTA, 0.5).with(ParameterInfo.LAMBDA_PRIME, 1)));
            board.setStale(true);
        });

        assertThat(board.pane(ChartKind.ERRORS).superseded())
                .contains(Quantity.FINETUNING_TEST_ERROR, Quantity.LORA_ONLY_ERROR)
                .doesNotContain(Quantity.PRETRAINING_TEST_ERROR, Quantity.BAYES_FINETUNING_TEST_ERROR);
        assertThat(board.pane(ChartKind.ERRORS).levelText()).isEqualTo("outdated");
        assertThat(board.pane(ChartKind.EFFECTIVE_NOISE).superseded()).isEmpty();
        assertThat(board.pane(ChartKind.EFFECTIVE_NOISE).levelText()).isEqualTo("preview");
        show(withNoise(2, 0.6));
        assertThat(superseded()).isEmpty();
    }

    @Test
    void fadesEverythingWhileItIsNotKnownWhatIsAsked() {
        show(withNoise(1, 0.5));

        onFxThread(() -> board.setStale(true));

        assertThat(superseded()).isNotEmpty();
        show(withNoise(2, 0.6));
        assertThat(superseded()).isEmpty();
        assertThat(board.pane(ChartKind.OVERLAP).levelText()).isEqualTo("preview");
    }

    @Test
    void axesGrowAtOnceAndShrinkOnlyWhenSettled() {
        show(withNoise(1, 0.5));
        ValueRange small = board.range(ChartKind.ERRORS);

        show(withNoise(2, 3.5));
        ValueRange large = board.range(ChartKind.ERRORS);
        assertThat(large.upper()).isGreaterThan(small.upper());
        show(withNoise(3, 0.5));
        assertThat(board.range(ChartKind.ERRORS)).as("while dragging").isEqualTo(large);
        onFxThread(board::settle);

        assertThat(board.range(ChartKind.ERRORS)).isEqualTo(small);
        assertThat(board.range(ChartKind.OVERLAP)).isEqualTo(new ValueRange(0, 1));
        assertThat(small.lower()).isZero();
    }

    @Test
    void finalAnswerSettlesTheAxes() {
        show(withNoise(1, 3.5));
        ValueRange large = board.range(ChartKind.ERRORS);
        show(withNoise(2, 0.5));

        show(SyntheticSnapshots.complete(2, CurveRequest.DEFAULT, Level.FINAL));

        assertThat(board.range(ChartKind.ERRORS).upper()).isLessThan(large.upper());
    }

    @Test
    void draggedMarkerAsksForTheValueOnALogarithmicAxis(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));

        dragMarker(robot, ChartKind.ERRORS, 3, 10);

        assertThat(moved).isNotEmpty();
        assertThat(moved.getLast()).isCloseTo(10, within(0.15));
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(moved.getLast()));
    }

    @Test
    void draggedMarkerAsksForTheValueOnALinearAxis(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, LINEAR, Level.PREVIEW));

        dragMarker(robot, ChartKind.ORDER_PARAMETERS, 0.5, 3);

        assertThat(moved.getLast()).isCloseTo(3, within(0.01));
    }

    @Test
    void markerStopsAtTheEndsOfTheAxis(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));
        Point2D start = place(ChartKind.OVERLAP, 3);

        robot.moveTo(start).press(MouseButton.PRIMARY).moveBy(650, 10).release(MouseButton.PRIMARY);
        settleEvents();

        assertThat(moved.getLast()).isEqualTo(30.0);
    }

    @Test
    void draggingBesideTheMarkerMovesNothing(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));

        robot.moveTo(place(ChartKind.ERRORS, 1))
                .press(MouseButton.PRIMARY)
                .moveBy(80, 0)
                .release(MouseButton.PRIMARY);
        settleEvents();

        assertThat(moved).isEmpty();
        onFxThread(board::resetZoom);
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void cursorTellsThatTheMarkerCanBeDragged(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));

        robot.moveTo(place(ChartKind.ERRORS, 3));
        settleEvents();
        assertThat(board.pane(ChartKind.ERRORS).getCursor()).isEqualTo(Cursor.H_RESIZE);
        robot.moveTo(place(ChartKind.ERRORS, 1));
        settleEvents();
        assertThat(board.pane(ChartKind.ERRORS).getCursor()).isEqualTo(Cursor.DEFAULT);
    }

    @Test
    void keysMoveTheMarkerOfTheFocusedChart(FxRobot robot) {
        show(SyntheticSnapshots.complete(1, LINEAR, Level.PREVIEW));
        onFxThread(() -> board.pane(ChartKind.OVERLAP).requestFocus());

        robot.type(KeyCode.RIGHT);
        settleEvents();
        assertThat(moved.getLast()).isCloseTo(0.54, within(1e-9));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        settleEvents();
        assertThat(moved.getLast()).isCloseTo(0.536, within(1e-9));
        robot.type(KeyCode.END);
        settleEvents();
        assertThat(moved.getLast()).isEqualTo(4.0);
    }

    @Test
    void markerFollowsTheSliderOnItsOwnAxisOnly() {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));

        onFxThread(() -> board.setMarker(ParameterInfo.ALPHA_PRIME, 12));
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(12));
        onFxThread(() -> board.setMarker(ParameterInfo.DELTA, 1));
        assertThat(board.marker()).isEqualTo(OptionalDouble.of(12));
        onFxThread(() -> board.setMarker(ParameterInfo.ALPHA_PRIME, 31));
        assertThat(board.marker()).isEmpty();
        assertThat(moved).as("told, not asked").isEmpty();
    }

    @Test
    void hoverShowsTheValuesOfTheNearestPointOnAllChartsWithoutDrawing(FxRobot robot) {
        Snapshot snapshot = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW);
        show(snapshot);
        List<Long> before = draws();

        robot.moveTo(place(ChartKind.ORDER_PARAMETERS, CurveRequest.DEFAULT.abscissa(8)));
        settleEvents();

        for (ChartKind kind : board.arrangement().places()) {
            Readout readout = board.pane(kind).readout().orElseThrow();
            assertThat(readout.value()).isEqualTo(CurveRequest.DEFAULT.abscissa(8));
            assertThat(readout.rows()).hasSameSizeAs(board.data(kind).answeredQuantities());
            for (Readout.Row row : readout.rows()) {
                assertThat(row.estimate())
                        .isEqualTo(row.quantity()
                                .of(snapshot.points().get(8).orElseThrow())
                                .orElseThrow());
            }
        }
        assertThat(draws()).isEqualTo(before);
        robot.moveTo(board.localToScreen(2, 2));
        settleEvents();
        assertThat(board.pane(ChartKind.ERRORS).readout()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void wearsItsAppearanceOnScreen(Appearance appearance) {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));

        onFxThread(() -> board.setAppearance(appearance));

        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> board.snapshot(null, null));
        javafx.scene.paint.Color background = FxColors.of(appearance.background());
        assertThat(image.getPixelReader().getColor(3, 3)).isEqualTo(background);
        assertThat(image.getPixelReader().getColor((int) image.getWidth() / 2, (int) image.getHeight() / 2))
                .as("between the charts")
                .isEqualTo(background);
        assertThat(holds(image, FxColors.of(appearance.vermillion()))).isTrue();
    }

    @Test
    void chartsSayWhatTheyShow() {
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.DRAFT));

        assertThat(board.pane(ChartKind.ERRORS).getAccessibleText())
                .startsWith("Errors against fine-tuning samples (α′) from 1.5 to 30, level draft. α′ = 2.943, E′ = ");
    }

    @Test
    void theCrossHairShowsWhatStandsBesideTheCurves(FxRobot robot) {
        Snapshot snapshot = SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW);
        Ghost pin = new Ghost(
                "pinned",
                new Tone.OnScale(0.5, 0),
                Ghost.Extent.ALL,
                CurveRequest.DEFAULT,
                false,
                SyntheticSnapshots.complete(2, CurveRequest.DEFAULT, Level.PREVIEW)
                        .points());
        show(snapshot);
        onFxThread(() -> board.setComparison(new Comparison(List.of(pin), Optional.empty())));

        robot.moveTo(place(ChartKind.OVERLAP, CurveRequest.DEFAULT.abscissa(8)));
        settleEvents();

        Readout readout = board.pane(ChartKind.OVERLAP).readout().orElseThrow();
        Readout.Row overlap = readout.besides().getFirst().rows().getFirst();
        assertThat(overlap.quantity()).isEqualTo(Quantity.OVERLAP);
        assertThat(overlap.estimate())
                .isEqualTo(
                        Quantity.OVERLAP.of(pin.points().get(8).orElseThrow()).orElseThrow());
        assertThat(readout.spoken()).contains("; pinned: o_w = " + overlap.value());
        assertThat(readout.beside("pinned")).startsWith("o_w " + overlap.marked() + ", ");
    }

    @Test
    void anotherChartIsShown() {
        show(withNoise(1, 0.5));

        onFxThread(() -> board.setArrangement(board.arrangement().withChart(2, ChartKind.STABILITY)));

        assertThat(board.pane(ChartKind.STABILITY).getId()).isEqualTo("chart-stability");
        assertThat(board.plot(ChartKind.STABILITY)).isPresent();
        assertThatThrownBy(() -> board.draws(ChartKind.EFFECTIVE_NOISE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(board.picture().orElseThrow().arrangement()).isEqualTo(board.arrangement());
    }

    @Test
    void curvesAreShownAndHidden() {
        Snapshot snapshot = withNoise(1, 0.5);
        show(snapshot);

        onFxThread(() -> board.setArrangement(
                board.arrangement().withQuantity(ChartKind.ERRORS, Quantity.FORGETTING_ERROR, true)));

        assertThat(board.data(ChartKind.ERRORS))
                .isEqualTo(ChartData.of(
                        ChartContent.initial(ChartKind.ERRORS).with(Quantity.FORGETTING_ERROR, true), snapshot));
        show(withNoise(2, 0.6));
        assertThat(board.data(ChartKind.ERRORS).legend()).contains(Quantity.FORGETTING_ERROR);
    }

    @Test
    void headingOffersAMenu(FxRobot robot) {
        List<Integer> asked = new ArrayList<>();
        onFxThread(() -> board.setMenus(place -> {
            asked.add(place);
            return new ContextMenu(new MenuItem("choice"));
        }));
        show(withNoise(1, 0.5));

        robot.clickOn("#chart-menu-effective-noise");

        assertThat(asked).containsExactly(2);
        robot.clickOn("choice");
    }

    @Test
    void marksAreThoseOfTheAxisThatIsShown() {
        onFxThread(() -> board.setMarks(request -> request.axis() == ParameterInfo.DELTA
                ? List.of(new AxisMark("min", "E", Quantity.PRETRAINING_TEST_ERROR, 1))
                : List.of()));
        show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));
        assertThat(board.picture().orElseThrow().marks()).isEmpty();
        show(SyntheticSnapshots.complete(2, LINEAR, Level.PREVIEW));
        assertThat(board.picture().orElseThrow().marks()).hasSize(1);
    }

    @Test
    void hoverSaysWhereTheTheoryIsBrokenAndWhy(FxRobot robot) {
        show(SyntheticSnapshots.of(
                1,
                CurveRequest.DEFAULT,
                Level.FINAL,
                index -> Variations.withJumps(
                        SyntheticSnapshots.predict(CurveRequest.DEFAULT, Level.FINAL, index), Estimate.exact(-0.314))));

        robot.moveTo(place(ChartKind.ORDER_PARAMETERS, CurveRequest.DEFAULT.abscissa(8)));
        settleEvents();

        Readout readout = board.pane(ChartKind.EFFECTIVE_NOISE).readout().orElseThrow();
        assertThat(readout.spoken()).contains("fine-tuning broken: jumps 31 %");
        assertThat(board.pane(ChartKind.ERRORS).getAccessibleText()).contains("theory broken in part");
    }

    @Test
    void anotherAxisIsFittedAtOnce() {
        show(withNoise(1, 3.5));
        ValueRange large = board.range(ChartKind.ERRORS);

        show(SyntheticSnapshots.complete(
                2,
                new CurveRequest(Parameters.DEFAULT, ParameterInfo.ALPHA_PRIME, AxisScale.LINEAR, 1, 2, 41),
                Level.PREVIEW));

        assertThat(board.range(ChartKind.ERRORS).upper()).isLessThan(large.upper());
    }

    private void show(Snapshot snapshot) {
        onFxThread(() -> board.show(snapshot));
    }

    /** Runs a task and waits for the pulse that draws its effect. */
    private void onFxThread(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, task);
        settleEvents();
    }

    private void settleEvents() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5_000, board::layout);
    }

    private static Snapshot withNoise(long sequence, double delta) {
        return SyntheticSnapshots.complete(
                sequence,
                CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.DELTA, delta)),
                Level.PREVIEW);
    }

    private void dragMarker(FxRobot robot, ChartKind kind, double from, double to) {
        Point2D target = place(kind, to);
        robot.moveTo(place(kind, from))
                .press(MouseButton.PRIMARY)
                .moveTo(target)
                .release(MouseButton.PRIMARY);
        settleEvents();
    }

    /** The place on screen above a value of the horizontal axis, in the middle of the plot. */
    private Point2D place(ChartKind kind, double value) {
        Rectangle2D plot = board.plot(kind).orElseThrow();
        double x = plot.getMinX() + plot.getWidth() * board.data(kind).fractionOf(value);
        return board.localToScreen(x, plot.getMinY() + plot.getHeight() / 2);
    }

    private List<Long> draws() {
        return board.arrangement().places().stream().map(board::draws).toList();
    }

    private List<Long> furnitureDraws() {
        return board.arrangement().places().stream().map(board::furnitureDraws).toList();
    }

    private static List<Long> oneMore(List<Long> counts) {
        return counts.stream().map(count -> count + 1).toList();
    }

    private List<Quantity> superseded() {
        return board.arrangement().places().stream()
                .flatMap(kind -> board.pane(kind).superseded().stream())
                .toList();
    }

    private static boolean holds(WritableImage image, javafx.scene.paint.Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getColor(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }
}
