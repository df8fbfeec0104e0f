package org.attune.ui.shell;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Decides when what is shown must look stale: when it answers an older question than the one asked, and nothing newer
 * has been shown for a moment. Without that moment everything would flicker while a slider is dragged.
 */
final class StaleWatch {
    /** Long enough for an answer on the way, short enough that nobody reads off an old number. */
    private static final Duration MOMENT = Duration.millis(150);

    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final Consumer<Boolean> stale;

    /**
     * Creates a watch.
     *
     * @param stale told when what is shown becomes stale (true) and fresh (false)
     */
    StaleWatch(Consumer<Boolean> stale) {
        this.stale = stale;
        moment.setOnFinished(event -> stale.accept(true));
    }

    /** Something else is asked. */
    void asked() {
        if (moment.getStatus() != Animation.Status.RUNNING) {
            moment.playFromStart();
        }
    }

    /** Something is shown; it answers what is asked now, or at least something newer than before. */
    void shown(boolean answersLatest) {
        stale.accept(false);
        if (answersLatest) {
            moment.stop();
        } else {
            moment.playFromStart();
        }
    }
}
