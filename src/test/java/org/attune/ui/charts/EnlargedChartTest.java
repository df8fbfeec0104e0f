package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One chart large, few curves first, and a cross-hair that covers nothing, with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class EnlargedChartTest {
    private ChartBoard board;

    @Start
    void start(Stage stage) {
        board = new ChartBoard();
        board.show(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.FINAL));
        stage.setScene(new Scene(board, 1068, 768));
        stage.show();
    }

    @Test
    void aDoubleClickOnTheTitleShowsTheChartAloneAndAnotherBringsTheOthersBack(FxRobot robot) {
        double before = plotHeight(ChartKind.OVERLAP);

        robot.doubleClickOn("#chart-heading-overlap");

        assertThat(inSight()).containsExactly(ChartKind.OVERLAP);
        assertThat(plotHeight(ChartKind.OVERLAP)).isGreaterThan(2 * before);
        robot.doubleClickOn("#chart-heading-overlap");
        assertThat(inSight()).containsExactlyElementsOf(board.arrangement().places());
        assertThat(plotHeight(ChartKind.OVERLAP)).isEqualTo(before);
    }

    @Test
    void enterAndTheButtonDoTheSame(FxRobot robot) {
        robot.interact(() -> board.pane(ChartKind.EFFECTIVE_NOISE).requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(inSight()).containsExactly(ChartKind.EFFECTIVE_NOISE);

        robot.clickOn("#chart-enlarge-effective-noise");

        assertThat(inSight()).hasSize(4);
    }

    @Test
    void severalChartsCanBeShownLargeAndTheMarkerIsInThem(FxRobot robot) {
        robot.interact(() -> board.enlargement().show(List.of(3, 1)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(inSight()).containsExactly(ChartKind.OVERLAP, ChartKind.ORDER_PARAMETERS);
        robot.interact(() -> board.setMarker(ParameterInfo.ALPHA_PRIME, 7));
        assertThat(board.marker()).hasValue(7);
        robot.interact(() -> board.enlargement().end());
        assertThat(board.marker()).hasValue(7);
    }

    @Test
    void anotherChartChosenForThePlaceIsLargeThere(FxRobot robot) {
        robot.interact(() -> board.enlargement().show(List.of(1)));
        robot.interact(() -> board.setArrangement(board.arrangement().withChart(1, ChartKind.STABILITY)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(inSight()).containsExactly(ChartKind.STABILITY);
        robot.interact(() -> board.enlargement().next());
        assertThat(inSight()).containsExactly(ChartKind.EFFECTIVE_NOISE);
    }

    @Test
    void theLastEntryOfTheLegendUnfoldsAndFoldsTheRest(FxRobot robot) {
        List<?> few = board.data(ChartKind.ERRORS).legend();

        robot.clickOn("#legend-errors-fold");

        assertThat(board.data(ChartKind.ERRORS).legend()).hasSizeGreaterThan(few.size() + 3);
        assertThat(board.lookup("#legend-errors-frozen-error")).isNotNull();
        robot.clickOn("#legend-errors-fold");
        assertThat(board.data(ChartKind.ERRORS).legend()).isEqualTo(few);
    }

    @Test
    void theCrossHairCoversNeitherCurvesNorTheLegendsOfOthers(FxRobot robot) {
        Rectangle2D plot = board.plot(ChartKind.OVERLAP).orElseThrow();
        robot.moveTo(board.localToScreen(plot.getMinX() + plot.getWidth() / 3, plot.getMinY() + plot.getHeight() / 2));
        WaitForAsyncUtils.waitForFxEvents();

        for (ChartKind kind : board.arrangement().places()) {
            ChartPane pane = board.pane(kind);
            assertThat(pane.readout()).isPresent();
            Rectangle2D curves = pane.plot().orElseThrow();
            List<Node> written = pane.getChildrenUnmodifiable().stream()
                    .filter(HoverLayer.class::isInstance)
                    .flatMap(layer -> ((HoverLayer) layer).getChildrenUnmodifiable().stream())
                    .filter(node ->
                            node instanceof ImageView || node.getStyleClass().contains("chart-hover-value"))
                    .filter(Node::isVisible)
                    .toList();
            assertThat(written).hasSizeGreaterThanOrEqualTo(2);
            for (Node node : written) {
                Bounds place = node.getBoundsInParent();
                boolean across = place.getMaxX() > curves.getMinX() && place.getMinX() < curves.getMaxX();
                boolean beside = place.getMaxY() > curves.getMinY() && place.getMinY() < curves.getMaxY();
                assertThat(across && beside).as(node.toString()).isFalse();
            }
        }
    }

    private List<ChartKind> inSight() {
        WaitForAsyncUtils.waitForFxEvents();
        return Stream.of(ChartKind.values())
                .filter(kind -> board.arrangement().places().contains(kind))
                .filter(kind -> board.pane(kind).isVisible())
                .toList();
    }

    private double plotHeight(ChartKind kind) {
        WaitForAsyncUtils.waitForFxEvents();
        return board.plot(kind).orElseThrow().getHeight();
    }
}
