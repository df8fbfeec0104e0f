package org.attune.ui.controls;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Shows its content as large as itself, but never smaller than the content can be used: where there is less room, on a
 * small screen or one with large pixels, it scrolls. Unlike a scroll pane it takes no keys from what is inside, draws
 * the content straight to the window, and follows the focus of the keyboard. The scroll bars carry the ids
 * "overflow-horizontal" and "overflow-vertical".
 */
public final class OverflowPane extends Region {
    private static final double WHEEL_STEP = 1;

    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final ScrollBar horizontal = bar(Orientation.HORIZONTAL);
    private final ScrollBar vertical = bar(Orientation.VERTICAL);
    private final Rectangle clip = new Rectangle();

    /**
     * Holds a content.
     *
     * @param content what is shown
     * @param leastWidth the least width at which it can be used
     * @param leastHeight the least height at which it can be used
     */
    public OverflowPane(Region content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        getStyleClass().add("overflow-pane");
        setMinSize(0, 0);
        getChildren().addAll(content, horizontal, vertical);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::reveal);
            }
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double thickness = vertical.prefWidth(-1);
        boolean high = getHeight() < leastHeight;
        boolean wide = getWidth() - (high ? thickness : 0) < leastWidth;
        high = high || getHeight() - (wide ? thickness : 0) < leastHeight;
        double roomWidth = getWidth() - (high ? thickness : 0);
        double roomHeight = getHeight() - (wide ? thickness : 0);
        double width = Math.max(roomWidth, leastWidth);
        double height = Math.max(roomHeight, leastHeight);
        show(horizontal, wide, width, roomWidth);
        show(vertical, high, height, roomHeight);
        horizontal.resizeRelocate(0, roomHeight, roomWidth, thickness);
        vertical.resizeRelocate(roomWidth, 0, thickness, roomHeight);
        content.resizeRelocate(-Math.rint(horizontal.getValue()), -Math.rint(vertical.getValue()), width, height);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        setClip(wide || high ? clip : null);
    }

    private static void show(ScrollBar bar, boolean needed, double length, double room) {
        bar.setVisible(needed);
        bar.setMax(Math.max(0, length - room));
        bar.setVisibleAmount(length > 0 ? bar.getMax() * room / length : 0);
        bar.setBlockIncrement(room * 0.8);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }

    private ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setId(orientation == Orientation.HORIZONTAL ? "overflow-horizontal" : "overflow-vertical");
        bar.setUnitIncrement(24);
        bar.setVisible(false);
        bar.setManaged(false);
        bar.valueProperty().addListener((property, before, now) -> requestLayout());
        return bar;
    }

    /** What nothing inside has used of the wheel. */
    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() || !(horizontal.isVisible() || vertical.isVisible())) {
            return;
        }
        move(horizontal, horizontal.getValue() - WHEEL_STEP * event.getDeltaX());
        move(vertical, vertical.getValue() - WHEEL_STEP * event.getDeltaY());
        event.consume();
    }

    private static void move(ScrollBar bar, double value) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(value, 0, bar.getMax()));
        }
    }

    private void reveal(Node focus) {
        if (focus == null || getClip() == null || !isInside(focus)) {
            return;
        }
        Bounds place = content.sceneToLocal(focus.localToScene(focus.getLayoutBounds()));
        move(horizontal, nearest(horizontal.getValue(), place.getMinX(), place.getMaxX(), getWidth()));
        move(vertical, nearest(vertical.getValue(), place.getMinY(), place.getMaxY(), getHeight()));
    }

    /** The scrolling nearest to the present one that shows a stretch, its beginning where there is not room for all. */
    private static double nearest(double now, double from, double to, double room) {
        return Math.min(from, Math.max(now, to - room + 16));
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
