package org.attune.curves;

import org.jspecify.annotations.Nullable;

/** What goes on with failures of work that another thread has done. Pure functions. */
public final class Failures {
    private Failures() {}

    /**
     * A failure as one that need not be declared: itself where it is, else as the cause of one.
     *
     * @param failure what went wrong; null where nothing is known of it
     * @throws Error when it is one
     */
    public static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
