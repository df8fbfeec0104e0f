package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.attune.model.Estimate;

/**
 * The cross-hair of a chart: a vertical line and a dot on each curve; where it stands is told beside the heading, the
 * values in the legend, so that nothing covers the curves. Drawn above the chart, which stays as it is.
 */
final class HoverLayer extends Pane {
    private static final double DOT_RADIUS = 3.5;

    /** A value known to this part of it is written with three digits, for which there is room beside the plot. */
    private static final double THREE_DIGITS = 0.01;

    /** Room left for the heading of the chart, in units of the size of text. */
    private static final double HEADING = 13;

    private final Line line = new Line();
    private final Line level = new Line();
    private final Label levelValue = new Label();
    private final List<Circle> dots = new ArrayList<>();
    private final ImageView place = new ImageView();
    private final ImageView legend = new ImageView();
    private Optional<Readout> readout = Optional.empty();

    HoverLayer() {
        setMouseTransparent(true);
        setManaged(false);
        levelValue.getStyleClass().add("chart-hover-value");
        levelValue.setManaged(false);
        getChildren().addAll(line, level, levelValue, place, legend);
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
     * @param frame the room around the plot
     * @param plot where the curves are drawn
     * @param bottom the lower edge of the legend
     * @param scale device pixels per logical pixel
     * @param height where a horizontal line lies, in the coordinates of the pane; empty for none
     */
    void show(
            ChartFigure figure,
            int point,
            ChartFrame frame,
            Rectangle2D plot,
            double bottom,
            double scale,
            OptionalDouble height) {
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
        tellPlace(figure, values, plot, scale);
        double legendTop = bottom - frame.legendHeight();
        tellValues(
                figure, values, new Rectangle2D(plot.getMinX(), legendTop, plot.getWidth(), bottom - legendTop), scale);
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
        levelValue.setText(EstimateFormat.value(new Estimate(value, THREE_DIGITS * Math.abs(value))));
        levelValue.setStyle("-fx-font-size: " + figure.appearance().textSize() + "px; -fx-text-fill: "
                + SeriesStyle.webColor(figure.appearance().text()) + "; -fx-background-color: "
                + SeriesStyle.webColor(figure.appearance().background()) + ";");
        levelValue.autosize();
        // Among the numbers of the vertical axis, so that it covers no curve.
        levelValue.relocate(plot.getMinX() - levelValue.getWidth() - 2, y - levelValue.getHeight() / 2);
    }

    private Circle dot(int index) {
        if (index == dots.size()) {
            Circle dot = new Circle(DOT_RADIUS);
            dots.add(dot);
            getChildren().add(getChildren().size() - 1, dot);
        }
        return dots.get(index);
    }

    /** Above the plot at the right, where else the level of accuracy stands. */
    private void tellPlace(ChartFigure figure, Readout values, Rectangle2D plot, double scale) {
        Appearance appearance = figure.appearance();
        double size = appearance.textSize();
        double width = Math.max(1, Math.ceil(plot.getWidth() - HEADING * size));
        paint(
                place,
                new Rectangle2D(
                        plot.getMaxX() - width,
                        ThemedChartFactory.HEADING_TOP,
                        width,
                        Math.ceil(1.3 * appearance.headingSize())),
                scale,
                graphics -> {
                    ProseText text = ProseText.of(values.heading());
                    double left = width - text.width(size, graphics.getFontRenderContext());
                    graphics.setColor(appearance.background());
                    graphics.fill(new java.awt.geom.Rectangle2D.Double(
                            Math.max(0, left - size), 0, width, 2 * appearance.headingSize()));
                    text.draw(graphics, Math.max(0, left), 0.95 * appearance.headingSize(), size, appearance.text());
                });
    }

    /** In place of the legend, which looks the same but for the values. */
    private void tellValues(ChartFigure figure, Readout values, Rectangle2D area, double scale) {
        if (area.getHeight() < 1) {
            legend.setImage(null);
            return;
        }
        paint(legend, area, scale, graphics -> {
            graphics.setColor(figure.appearance().background());
            graphics.fill(new java.awt.geom.Rectangle2D.Double(0, 0, area.getWidth() + 1, area.getHeight() + 1));
            Legend.of(figure).with(values).draw(graphics, 0, 0, area.getWidth());
        });
    }

    private static void paint(ImageView view, Rectangle2D area, double scale, Consumer<Graphics2D> drawing) {
        PixelImage image = new PixelImage(Math.ceil(area.getWidth()), Math.ceil(area.getHeight()), scale);
        image.paint(drawing);
        view.setImage(image.image());
        view.setFitWidth(Math.ceil(area.getWidth()));
        view.setFitHeight(Math.ceil(area.getHeight()));
        view.setX(area.getMinX());
        view.setY(area.getMinY());
    }
}
