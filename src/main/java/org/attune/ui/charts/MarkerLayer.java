package org.attune.ui.charts;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * The vertical line at the value that the slider has, which can be dragged with the mouse and moved with the keys. It
 * shows the value that it is told; what the user wants, it reports.
 */
final class MarkerLayer extends Pane {
    private static final double REACH = 6;
    private static final double KNOB_RADIUS = 4;
    private static final double KEY_STEP = 0.01;
    private static final double FINER = 0.1;
    private static final double COARSER = 10;

    private final Line line = new Line();
    private final Circle knob = new Circle(KNOB_RADIUS);
    private DoubleConsumer onMoved = value -> {};
    private AxisPosition axis = AxisPosition.of(ChartData.none(ChartKind.ERRORS));
    private Rectangle2D plot = Rectangle2D.EMPTY;
    private OptionalDouble told = OptionalDouble.empty();
    private OptionalDouble value = OptionalDouble.empty();
    private boolean dragging;

    MarkerLayer() {
        setMouseTransparent(true);
        setManaged(false);
        line.getStrokeDashArray().setAll(2.0, 3.0);
        // Charts are drawn more often than the marker moves, and dashes take long to draw.
        line.setCache(true);
        getChildren().addAll(line, knob);
    }

    /** Reacts to mouse and keyboard in the chart. */
    void listenTo(Region chart) {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> feel(chart, event));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> feel(chart, event));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chart.requestFocus();
                dragging = isNear(event);
            }
        });
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (dragging) {
                moveTo((event.getX() - plot.getMinX()) / plot.getWidth(), 1 / plot.getWidth());
                event.consume();
            }
        });
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            dragging = false;
            feel(chart, event);
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chart.focusVisibleProperty().subscribe(this::emphasise);
    }

    /** Who is told the value that the user wants. */
    void setOnMoved(DoubleConsumer listener) {
        onMoved = listener;
    }

    /** Whether the user holds the marker. */
    boolean isDragging() {
        return dragging;
    }

    /** Where the marker stands; empty when it is off the axis. */
    OptionalDouble value() {
        return value;
    }

    /** Shows a value; off the axis there is no marker. */
    void show(double newValue) {
        told = OptionalDouble.of(newValue);
        place();
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D newPlot) {
        axis = AxisPosition.of(figure.data());
        plot = newPlot;
        Appearance appearance = figure.appearance();
        line.setStroke(FxColors.of(appearance.mutedText()));
        knob.setFill(FxColors.of(appearance.background()));
        knob.setStroke(FxColors.of(appearance.mutedText()));
        place();
    }

    /** Whether a place in the chart is near enough to the line to take hold of it. */
    private boolean isNear(MouseEvent event) {
        return value.isPresent()
                && Math.abs(event.getX() - line.getStartX()) <= REACH
                && event.getY() >= plot.getMinY()
                && event.getY() <= plot.getMaxY() + 2 * REACH;
    }

    private void place() {
        value = told.isPresent() && isOnAxis(told.getAsDouble()) ? told : OptionalDouble.empty();
        setVisible(value.isPresent());
        value.ifPresent(present -> {
            double x = plot.getMinX() + plot.getWidth() * axis.fractionOf(present);
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(plot.getMinY());
            line.setEndY(plot.getMaxY());
            knob.setCenterX(x);
            knob.setCenterY(plot.getMaxY());
        });
    }

    private boolean isOnAxis(double some) {
        double fraction = axis.fractionOf(some);
        return fraction >= 0 && fraction <= 1;
    }

    private void feel(Region chart, MouseEvent event) {
        boolean near = isNear(event) && !event.getEventType().equals(MouseEvent.MOUSE_EXITED);
        chart.setCursor(near || dragging ? Cursor.H_RESIZE : Cursor.DEFAULT);
        emphasise(near || dragging || chart.isFocusVisible());
    }

    private void emphasise(boolean strong) {
        line.setStrokeWidth(strong ? 2 : 1.2);
        knob.setStrokeWidth(strong ? 2.5 : 1.5);
    }

    private void pressed(KeyEvent event) {
        if (value.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double place = axis.fractionOf(value.getAsDouble());
        double step = event.isShiftDown() ? KEY_STEP * FINER : KEY_STEP;
        switch (event.getCode()) {
            case RIGHT, UP -> moveTo(place + step, step);
            case LEFT, DOWN -> moveTo(place - step, step);
            case PAGE_UP -> moveTo(place + KEY_STEP * COARSER, KEY_STEP);
            case PAGE_DOWN -> moveTo(place - KEY_STEP * COARSER, KEY_STEP);
            case HOME -> moveTo(0, KEY_STEP);
            case END -> moveTo(1, KEY_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(double fraction, double resolution) {
        double wanted = axis.roundValueAt(fraction, resolution);
        show(wanted);
        onMoved.accept(wanted);
    }
}
