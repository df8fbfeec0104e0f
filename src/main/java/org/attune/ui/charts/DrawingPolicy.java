package org.attune.ui.charts;

import java.time.Duration;
import java.util.Optional;
import org.attune.live.Snapshot;
import org.attune.model.Level;

/**
 * Which snapshots are drawn: while a slider is dragged, complete previews replace each other, and no curve is seen
 * growing point by point unless it takes so long that waiting would look like standing still.
 */
final class DrawingPolicy {
    /** A preview that takes longer than this is drawn as far as it has come. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private DrawingPolicy() {}

    /**
     * Whether a snapshot is to be drawn in place of what stands.
     *
     * @param next the snapshot that has come
     * @param drawn what stands
     */
    static boolean isToBeDrawn(Snapshot next, Optional<Snapshot> drawn) {
        if (drawn.isPresent() && next.sequence() <= drawn.get().sequence()) {
            return next.sequence() == drawn.get().sequence();
        }
        boolean any = next.points().stream().anyMatch(Optional::isPresent);
        return next.isWhole()
                || (any && (isNoLongerPreview(next) || next.elapsed().compareTo(PATIENCE) >= 0));
    }

    private static boolean isNoLongerPreview(Snapshot snapshot) {
        return snapshot.level() != Level.PREVIEW || snapshot.state() != Snapshot.State.RUNNING;
    }
}
