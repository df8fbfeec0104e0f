package org.attune.ui.charts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.attune.ui.charts.PlotPart.Directions;

/**
 * Zoom and pan of a chart with mouse and keys. The wheel zooms about the pointer: both ways in the plot, one way beside
 * it or with Shift (horizontally) or the shortcut key (vertically). A drag marks what is to fill the plot; with the
 * middle button, or with Shift, it moves the plot. A double click shows everything again, beside the plot in that
 * direction only. Of the keys + − zoom, 0 resets, Alt with an arrow moves.
 */
final class ZoomGestures {
    /** Size of what one notch of the wheel, or one key, leaves. */
    private static final double STEP = 0.8;

    private static final double NOTCH = 40;
    private static final double MOST_NOTCHES = 3;
    private static final double PAN_STEP = 0.1;

    /** A drag shorter than this, in pixels, is none; a band narrower than this is one across the whole plot. */
    private static final double LEAST_DRAG = 8;

    private final Supplier<Optional<Rectangle2D>> plot;
    private final BooleanSupplier markerHeld;
    private final User user;
    private final Rectangle band = new Rectangle();
    private Optional<Drag> drag = Optional.empty();

    /** What comes of the gestures. */
    interface User {
        /** Part of the plot is to fill it. */
        void zoom(PlotPart part);

        /** Everything is to be shown again. */
        void reset(Directions directions);
    }

    /** A drag that has begun: where, and whether it moves the plot. */
    private record Drag(Point2D start, Point2D last, boolean moves) {}

    /**
     * Prepares to listen.
     *
     * @param plot where the curves are drawn
     * @param markerHeld whether a drag moves the marker
     * @param user told what the user wants
     */
    ZoomGestures(Supplier<Optional<Rectangle2D>> plot, BooleanSupplier markerHeld, User user) {
        this.plot = plot;
        this.markerHeld = markerHeld;
        this.user = user;
        band.getStyleClass().add("chart-zoom-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
    }

    /** What is to lie above the chart: the band that is being drawn. */
    Node band() {
        return band;
    }

    /** Reacts to mouse and keyboard in the chart; after the marker, which comes first. */
    void listenTo(Region chart) {
        chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(chart, event));
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released(chart));
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void scrolled(ScrollEvent event) {
        // With Shift the wheel comes as a horizontal one.
        double distance = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        Optional<Directions> directions = directionsAt(event.getX(), event.getY());
        if (distance == 0 || event.isInertia() || directions.isEmpty()) {
            return;
        }
        Rectangle2D area = plot.get().orElseThrow();
        double notches = Math.clamp(distance / NOTCH, -MOST_NOTCHES, MOST_NOTCHES);
        Directions wanted = directions.get() != Directions.BOTH
                ? directions.get()
                : event.isShiftDown()
                        ? Directions.HORIZONTAL
                        : event.isShortcutDown() ? Directions.VERTICAL : Directions.BOTH;
        user.zoom(PlotPart.zoom(x(area, event.getX()), y(area, event.getY()), Math.pow(STEP, notches), wanted));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        boolean inside = plot.get()
                .filter(area -> area.contains(event.getX(), event.getY()))
                .isPresent();
        boolean moves = event.getButton() == MouseButton.MIDDLE
                || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
        boolean marks = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
        Point2D place = new Point2D(event.getX(), event.getY());
        drag = inside && !markerHeld.getAsBoolean() && (moves || marks)
                ? Optional.of(new Drag(place, place, moves))
                : Optional.empty();
    }

    private void dragged(Region chart, MouseEvent event) {
        if (drag.isEmpty() || plot.get().isEmpty()) {
            return;
        }
        Rectangle2D area = plot.get().get();
        Drag before = drag.get();
        Point2D here = new Point2D(event.getX(), event.getY());
        if (before.moves()) {
            chart.setCursor(Cursor.MOVE);
            Point2D way = before.last().subtract(here);
            user.zoom(PlotPart.shift(way.getX() / area.getWidth(), -way.getY() / area.getHeight()));
        } else {
            showBand(marked(area, before.start(), here));
        }
        drag = Optional.of(new Drag(before.start(), here, before.moves()));
        event.consume();
    }

    private void released(Region chart) {
        if (drag.isPresent() && drag.get().moves()) {
            chart.setCursor(Cursor.DEFAULT);
        }
        if (band.isVisible() && drag.isPresent() && plot.get().isPresent()) {
            Rectangle2D area = plot.get().get();
            Rectangle2D chosen = marked(area, drag.get().start(), drag.get().last());
            user.zoom(new PlotPart(
                    x(area, chosen.getMinX()),
                    x(area, chosen.getMaxX()),
                    y(area, chosen.getMaxY()),
                    y(area, chosen.getMinY())));
        }
        band.setVisible(false);
        drag = Optional.empty();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            directionsAt(event.getX(), event.getY()).ifPresent(directions -> {
                user.reset(directions);
                event.consume();
            });
        }
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        PlotPart part = event.isAltDown() ? panned(event) : zoomed(event);
        if (!part.equals(PlotPart.SAME)) {
            user.zoom(part);
            event.consume();
        } else if (event.getText().equals("0") && !event.isAltDown()) {
            user.reset(Directions.BOTH);
            event.consume();
        }
    }

    private static PlotPart panned(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> PlotPart.shift(-PAN_STEP, 0);
            case RIGHT -> PlotPart.shift(PAN_STEP, 0);
            case UP -> PlotPart.shift(0, PAN_STEP);
            case DOWN -> PlotPart.shift(0, -PAN_STEP);
            default -> PlotPart.SAME;
        };
    }

    /** Which key + is depends on the keyboard, so that what it writes counts too. */
    private static PlotPart zoomed(KeyEvent event) {
        return switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> PlotPart.zoom(0.5, 0.5, STEP, Directions.BOTH);
            case MINUS, SUBTRACT -> PlotPart.zoom(0.5, 0.5, 1 / STEP, Directions.BOTH);
            default -> event.getText().equals("+") ? PlotPart.zoom(0.5, 0.5, STEP, Directions.BOTH) : PlotPart.SAME;
        };
    }

    /** In the plot both directions are meant, below it and at its left one; elsewhere none. */
    private Optional<Directions> directionsAt(double x, double y) {
        return plot.get().flatMap(area -> {
            boolean across = x >= area.getMinX() && x <= area.getMaxX();
            boolean beside = y >= area.getMinY() && y <= area.getMaxY();
            if (across && beside) {
                return Optional.of(Directions.BOTH);
            }
            if (beside && x < area.getMinX()) {
                return Optional.of(Directions.VERTICAL);
            }
            return across && y > area.getMaxY() && y < area.getMaxY() + 3 * LEAST_DRAG
                    ? Optional.of(Directions.HORIZONTAL)
                    : Optional.empty();
        });
    }

    /** What a drag marks within the plot; a thin band reaches across it. */
    private static Rectangle2D marked(Rectangle2D area, Point2D one, Point2D other) {
        double left = Math.clamp(Math.min(one.getX(), other.getX()), area.getMinX(), area.getMaxX());
        double right = Math.clamp(Math.max(one.getX(), other.getX()), area.getMinX(), area.getMaxX());
        double top = Math.clamp(Math.min(one.getY(), other.getY()), area.getMinY(), area.getMaxY());
        double bottom = Math.clamp(Math.max(one.getY(), other.getY()), area.getMinY(), area.getMaxY());
        boolean tall = right - left < LEAST_DRAG && bottom - top >= LEAST_DRAG;
        boolean wide = bottom - top < LEAST_DRAG && right - left >= LEAST_DRAG;
        return new Rectangle2D(
                tall ? area.getMinX() : left,
                wide ? area.getMinY() : top,
                tall ? area.getWidth() : right - left,
                wide ? area.getHeight() : bottom - top);
    }

    private void showBand(Rectangle2D area) {
        band.setX(area.getMinX());
        band.setY(area.getMinY());
        band.setWidth(area.getWidth());
        band.setHeight(area.getHeight());
        band.setVisible(area.getWidth() >= LEAST_DRAG && area.getHeight() >= LEAST_DRAG);
    }

    private static double x(Rectangle2D area, double x) {
        return (x - area.getMinX()) / area.getWidth();
    }

    private static double y(Rectangle2D area, double y) {
        return (area.getMaxY() - y) / area.getHeight();
    }
}
