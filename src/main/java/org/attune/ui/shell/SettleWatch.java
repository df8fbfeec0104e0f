package org.attune.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Tells when a change is over: no mouse button is down, and nothing has changed for a moment. */
final class SettleWatch {
    private static final Duration MOMENT = Duration.millis(400);

    private final PauseTransition moment = new PauseTransition(MOMENT);
    private boolean held;

    /**
     * Creates a watch.
     *
     * @param root where the mouse is watched
     * @param settled told when a change is over
     */
    SettleWatch(Node root, Runnable settled) {
        moment.setOnFinished(event -> {
            if (!held) {
                settled.run();
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            held = false;
            moment.playFromStart();
        });
    }

    /** Something has changed. */
    void changed() {
        moment.playFromStart();
    }
}
