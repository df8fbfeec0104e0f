package org.attune.theory;

import java.util.concurrent.CancellationException;

/** Asked between iterations whether an answer is still wanted. */
@FunctionalInterface
public interface CancellationSignal {
    /** Never cancelled. */
    CancellationSignal NONE = () -> false;

    /** Whether the caller no longer wants the answer; must be cheap and safe to call from any thread. */
    boolean isCancelled();

    /**
     * Leaves a computation that is no longer wanted.
     *
     * @throws CancellationException when cancelled
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("superseded by a newer request");
        }
    }
}
