package org.attune.ui.jobs;

import java.time.Duration;
import java.util.Optional;

/**
 * A running job at one moment.
 *
 * @param report who reports it, and can cancel it
 * @param progress how far it has come
 * @param elapsed time since it began
 * @param left how long it will still take, as far as that can be told
 */
public record Job(JobReport report, JobProgress progress, Duration elapsed, Optional<Duration> left) {
    /** What it is. */
    public JobKind kind() {
        return report.kind();
    }
}
