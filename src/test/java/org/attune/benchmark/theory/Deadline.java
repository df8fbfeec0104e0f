package org.attune.benchmark.theory;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.attune.theory.CancellationSignal;

/** Ends a measurement that takes too long: the theory leaves with a {@link CancellationException}. */
final class Deadline implements CancellationSignal {
    /** System property with the time that one measurement may take, in seconds. */
    static final String SECONDS = "benchmark.limit.seconds";

    private static final long DEFAULT_SECONDS = 300;

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** The time that one measurement may take. */
    static Duration limit() {
        return Duration.ofSeconds(Long.getLong(SECONDS, DEFAULT_SECONDS));
    }

    /** A deadline for a measurement that starts now. */
    static Deadline start() {
        return new Deadline(System.nanoTime() + limit().toNanos());
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - end >= 0;
    }
}
