package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.attune.model.Estimate;

/**
 * The cross-hair of a chart: a vertical line, a dot on each curve, and the values; drawn above the chart, which stays
 * as it is.
 */
final class HoverLayer extends Pane {
    private static final double DOT_RADIUS = 3.5;
    private static final double DISTANCE = 12;

    private final Line line = new Line();
    private final Line level = new Line();
    private final Label levelValue = new Label();
    private final List<Circle> dots = new ArrayList<>();
    private final ImageView box = new ImageView();
    private Optional<Readout> readout = Optional.empty();

    HoverLayer() {
        setMouseTransparent(true);
        setManaged(false);
        box.getStyleClass().add("chart-readout");
        levelValue.getStyleClass().add("chart-hover-value");
        levelValue.setManaged(false);
        getChildren().addAll(line, level, levelValue, box);
        hide();
    }

    void hide() {
        setVisible(false);
        readout = Optional.empty();
    }

    /** What is shown; empty when hidden. */
    Optional<Readout> readout() {
        return readout;
    }

    /**
     * Shows the values at a point of a figure.
     *
     * @param figure the figure that is drawn
     * @param point index of the point
     * @param plot where the curves are drawn
     * @param scale device pixels per logical pixel
     * @param height where a horizontal line lies, in the coordinates of the pane; empty for none
     */
    void show(ChartFigure figure, int point, Rectangle2D plot, double scale, OptionalDouble height) {
        ChartData data = figure.data();
        double x = plot.getMinX()
                + plot.getWidth() * data.fractionOf(data.abscissae().get(point));
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.getMinY());
        line.setEndY(plot.getMaxY());
        line.setStroke(FxColors.of(figure.appearance().axis()));
        placeLevel(figure, plot, height);
        placeDots(figure, point, plot, x);
        Readout values = Readout.of(figure, point);
        readout = Optional.of(values);
        placeBox(values, plot, x, scale);
        setVisible(true);
    }

    private void placeDots(ChartFigure figure, int point, Rectangle2D plot, double x) {
        int used = 0;
        for (Curve curve : figure.data().curves()) {
            Optional<Estimate> estimate = curve.estimates().get(point);
            if (estimate.isPresent() && figure.range().contains(estimate.get().value())) {
                Circle dot = dot(used++);
                dot.setCenterX(x);
                dot.setCenterY(plot.getMaxY()
                        - plot.getHeight()
                                * LogarithmicRange.fractionOf(
                                        estimate.get().value(),
                                        figure.range(),
                                        figure.data().view().scale()));
                dot.setFill(FxColors.of(
                        SeriesStyle.of(curve.quantity(), figure.appearance()).color()));
                dot.setStroke(FxColors.of(figure.appearance().background()));
                dot.setVisible(true);
            }
        }
        dots.subList(used, dots.size()).forEach(dot -> dot.setVisible(false));
    }

    private void placeLevel(ChartFigure figure, Rectangle2D plot, OptionalDouble height) {
        level.setVisible(height.isPresent());
        levelValue.setVisible(height.isPresent());
        if (height.isEmpty()) {
            return;
        }
        double y = height.getAsDouble();
        level.setStartX(plot.getMinX());
        level.setEndX(plot.getMaxX());
        level.setStartY(y);
        level.setEndY(y);
        level.setStroke(FxColors.of(figure.appearance().axis()));
        ValueRange range = figure.range();
        double value = figure.data()
                .view()
                .scale()
                .valueAt((plot.getMaxY() - y) / plot.getHeight(), range.lower(), range.upper());
        levelValue.setText(EstimateFormat.value(Estimate.exact(value)));
        levelValue.setStyle("-fx-font-size: " + figure.appearance().textSize() + "px; -fx-text-fill: "
                + SeriesStyle.webColor(figure.appearance().text()) + "; -fx-background-color: "
                + SeriesStyle.webColor(figure.appearance().background()) + ";");
        levelValue.autosize();
        double top = y - levelValue.getHeight() - 1;
        levelValue.relocate(plot.getMinX() + 2, top < plot.getMinY() ? y + 1 : top);
    }

    private Circle dot(int index) {
        if (index == dots.size()) {
            Circle dot = new Circle(DOT_RADIUS);
            dots.add(dot);
            getChildren().add(getChildren().size() - 1, dot);
        }
        return dots.get(index);
    }

    private void placeBox(Readout values, Rectangle2D plot, double x, double scale) {
        double width = Math.ceil(values.width());
        double height = Math.ceil(values.height());
        PixelImage image = new PixelImage(width, height, scale);
        image.paint(values::draw);
        box.setImage(image.image());
        box.setFitWidth(width);
        box.setFitHeight(height);
        boolean roomAtRight = x + DISTANCE + width <= plot.getMaxX();
        box.setX(Math.rint(roomAtRight ? x + DISTANCE : Math.max(plot.getMinX(), x - DISTANCE - width)));
        box.setY(Math.rint(plot.getMinY() + 4));
    }
}
