package org.attune.benchmark.window;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;

/** Drags sliders with the mouse of the display, to and fro over their whole length, 60 movements a second. */
final class Hand {
    private static final long TICK_NANOS = 1_000_000_000L / 60;
    private static final int TICKS_PER_SWEEP = 120;
    private static final Duration REST = Duration.ofMillis(100);

    private final Scene scene;
    private final Robot robot;

    /**
     * A hand.
     *
     * @param scene the window with the sliders
     */
    Hand(Scene scene) throws AWTException {
        this.scene = scene;
        this.robot = new Robot();
    }

    /**
     * Where a slider is, in pixels of the screen.
     *
     * @param y height of its middle
     * @param thumb middle of its thumb
     * @param left leftmost place of the thumb
     * @param right rightmost place of the thumb
     */
    private record Track(int y, int thumb, int left, int right) {}

    /**
     * Drags a slider.
     *
     * @param id the slider's
     * @param length how long
     * @param log told of each movement just before it is made
     * @return how long it took
     */
    Duration drag(String id, Duration length, DragLog log) throws InterruptedException {
        Fx.run(() -> scrollTo(id));
        Thread.sleep(REST.toMillis());
        Track track = Fx.call(() -> track(id));
        robot.mouseMove(track.thumb(), track.y());
        Thread.sleep(REST.toMillis());
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        long start = System.nanoTime();
        try {
            sweep(track, start, length, log);
        } finally {
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void sweep(Track track, long start, Duration length, DragLog log) {
        int width = track.right() - track.left();
        int before = track.thumb();
        long first = Math.round((double) TICKS_PER_SWEEP * (before - track.left()) / width);
        for (long tick = 1; System.nanoTime() - start < length.toNanos(); tick++) {
            sleepUntil(start + tick * TICK_NANOS);
            int x = track.left() + onFreshPixel((int) (width * zigzag(first + tick)), first + tick);
            if (x != before) {
                log.moved(x, System.nanoTime());
                robot.mouseMove(x, track.y());
                before = x;
            }
        }
    }

    /** From 0 up to 1 and down again. */
    private static double zigzag(long tick) {
        long place = tick % (2 * TICKS_PER_SWEEP);
        return (double) Math.min(place, 2 * TICKS_PER_SWEEP - place) / TICKS_PER_SWEEP;
    }

    /** Forth on even pixels, back on odd ones: places just come from would be answered without being solved. */
    private static int onFreshPixel(int x, long tick) {
        return x - x % 2 + (int) (tick / TICKS_PER_SWEEP % 2);
    }

    private static void sleepUntil(long nanos) {
        for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    private void scrollTo(String id) {
        ScrollPane pane = (ScrollPane) lookup("#parameters");
        Node slider = lookup("#" + id);
        Bounds content = pane.getContent().localToScene(pane.getContent().getBoundsInLocal());
        Bounds place = slider.localToScene(slider.getBoundsInLocal());
        double hidden = content.getHeight() - pane.getViewportBounds().getHeight();
        double wanted = place.getCenterY()
                - content.getMinY()
                - pane.getViewportBounds().getHeight() / 2;
        pane.setVvalue(hidden <= 0 ? 0 : Math.clamp(wanted / hidden, 0, 1));
    }

    private Track track(String id) {
        Slider slider = (Slider) lookup("#" + id);
        Node thumb = Objects.requireNonNull(slider.lookup(".thumb"));
        Bounds whole = slider.localToScreen(slider.getBoundsInLocal());
        Bounds middle = thumb.localToScreen(thumb.getBoundsInLocal());
        Point2D centre = new Point2D(middle.getCenterX(), middle.getCenterY());
        int margin = (int) Math.ceil(middle.getWidth() / 2) + 1;
        return new Track(
                (int) centre.getY(),
                (int) centre.getX(),
                (int) whole.getMinX() + margin,
                (int) whole.getMaxX() - margin);
    }

    private Node lookup(String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }
}
