package org.attune.benchmark.window;

import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.attune.live.Snapshot;
import org.attune.ui.charts.ChartBoard;

/**
 * What listens in on a window: to drag events before any control has them, to requests and answers of the service, to
 * pulses, and to what is painted. The last by a patch of four pixels in a corner, whose colour is the number of the
 * frame that shows new curves; it is set in the very pulse in which the charts are drawn, so that both come to the
 * screen together, where an {@link Eye} sees it.
 */
final class Instruments {
    private static final int SIZE = 4;
    private static final int COLOURS = 1 << 24;

    private final Rectangle patch = new Rectangle(SIZE, SIZE);
    private volatile DragLog log = new DragLog();
    private volatile Optional<Snapshot> latest = Optional.empty();
    private volatile long sequence;
    private volatile long submittedAt;
    private int frame;
    private long updates;

    /** Notes everything in another log from now on. */
    void use(DragLog newLog) {
        log = newLog;
    }

    /** The latest snapshot from the service. */
    Optional<Snapshot> latest() {
        return latest;
    }

    /** The number of the latest request. */
    long sequence() {
        return sequence;
    }

    /** When the latest request was made, in nanoseconds. */
    long submittedAt() {
        return submittedAt;
    }

    /** Hears of a request, on the JavaFX application thread. */
    void submitted(long number) {
        submittedAt = System.nanoTime();
        sequence = number;
        log.submitted(number);
    }

    /** Hears of a snapshot, on the service's thread. */
    void delivered(Snapshot snapshot) {
        if (snapshot.hasPoints() && snapshot.current().isPresent()) {
            log.answered(snapshot.sequence(), System.nanoTime());
        }
        latest = Optional.of(snapshot);
    }

    /** Hears of a frame on the screen. */
    void seen(long nanos, int colour) {
        log.seen(colour, nanos);
    }

    /** Listens in on a window; on the JavaFX application thread. */
    void attach(Scene scene) {
        ChartBoard board = (ChartBoard) Objects.requireNonNull(scene.lookup("#charts"));
        patch.setManaged(false);
        patch.setMouseTransparent(true);
        patch.setFill(Color.BLACK);
        ((Pane) scene.getRoot()).getChildren().add(patch);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> log.arrived((int) event.getScreenX()));
        scene.addPreLayoutPulseListener(() -> beforeLayout(board));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                log.pulsed(System.nanoTime());
            }
        }.start();
    }

    /** The middle of the patch on the screen; on the JavaFX application thread. */
    Point2D patchOnScreen() {
        return patch.localToScreen(SIZE / 2.0, SIZE / 2.0);
    }

    private void beforeLayout(ChartBoard board) {
        if (board.updates() == updates) {
            return;
        }
        updates = board.updates();
        Optional<Snapshot> shown = board.shown().filter(Snapshot::hasPoints);
        if (shown.isPresent()) {
            frame = (frame + 1) % COLOURS;
            log.painting(frame, shown.get().sequence());
            patch.setFill(Color.rgb(frame >> 16, frame >> 8 & 0xFF, frame & 0xFF));
        }
    }
}
