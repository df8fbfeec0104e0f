package org.attune.live;

import java.time.Duration;

/**
 * How the service divides time between what is seen and what comes next.
 *
 * @param frameBudget how long a preview may take until its first points are shown; &gt; 0
 * @param previewBudget how long a preview may keep a newer request waiting once it has shown the answer at the marker,
 *     and after which its points are shown as they come; ≥ 0
 * @param snapshotInterval least time between two snapshots of a level that is not complete; ≥ 0
 */
record Timing(Duration frameBudget, Duration previewBudget, Duration snapshotInterval) {
    /**
     * A drag shows 30 curves per second, each within 60 milliseconds of its event since it may have to wait for the one
     * before; at 3 per second at worst, and no more snapshots than the fastest screens have frames.
     */
    static final Timing DEFAULT = new Timing(Duration.ofMillis(30), Duration.ofMillis(300), Duration.ofMillis(8));

    Timing {
        if (!frameBudget.isPositive() || previewBudget.isNegative() || snapshotInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "times must be ≥ 0, but are " + frameBudget + ", " + previewBudget + " and " + snapshotInterval);
        }
    }
}
