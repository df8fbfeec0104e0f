package org.attune.ui.charts;

import java.util.Optional;
import org.attune.live.Snapshot;
import org.attune.model.Level;

/**
 * Which snapshots are drawn: while a slider is dragged, the first points of each preview replace those of the one
 * before, and nothing is drawn anew where only the count of what is solved has changed.
 */
final class DrawingPolicy {
    private DrawingPolicy() {}

    /**
     * Whether a snapshot is to be drawn in place of what stands.
     *
     * @param next the snapshot that has come
     * @param drawn what stands
     */
    static boolean isToBeDrawn(Snapshot next, Optional<Snapshot> drawn) {
        if (drawn.isPresent() && next.sequence() <= drawn.get().sequence()) {
            return next.sequence() == drawn.get().sequence() && shows(next, drawn.get());
        }
        return next.hasPoints() || isNoLongerPreview(next);
    }

    /** Whether there is something new to be seen of the same request. */
    private static boolean shows(Snapshot next, Snapshot drawn) {
        return next.level() != drawn.level()
                || next.state() != drawn.state()
                || !next.current().equals(drawn.current())
                || !next.points().equals(drawn.points());
    }

    private static boolean isNoLongerPreview(Snapshot snapshot) {
        return snapshot.level() != Level.PREVIEW || snapshot.state() != Snapshot.State.RUNNING;
    }
}
