package org.attune.live;

import java.time.Duration;

/**
 * How the service divides time between what is seen and what comes next.
 *
 * @param previewBudget how long a preview may keep a newer request waiting once it has shown something; ≥ 0
 * @param snapshotInterval least time between two snapshots of a level that is not complete; ≥ 0
 */
record Timing(Duration previewBudget, Duration snapshotInterval) {
    /**
     * A drag shows whole curves at 3 frames per second at worst, and no more snapshots than the fastest screens have
     * frames.
     */
    static final Timing DEFAULT = new Timing(Duration.ofMillis(300), Duration.ofMillis(8));

    Timing {
        if (previewBudget.isNegative() || snapshotInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "times must be ≥ 0, but are " + previewBudget + " and " + snapshotInterval);
        }
    }
}
