package org.attune.theory;

import java.util.function.Supplier;

/**
 * Runs work that may go on beside the caller's. The theory has no threads of its own; whoever has some gives them to it
 * like this, and the answers do not depend on it.
 */
@FunctionalInterface
public interface Concurrency {
    /**
     * Begins work, or leaves it until it is asked for.
     *
     * @param work done once
     * @return its result, waited for if need be; throws what the work threw
     */
    <T> Supplier<T> begin(Supplier<T> work);

    /** Does everything on the calling thread, when it is asked for. */
    static Concurrency none() {
        return new Concurrency() {
            @Override
            public <T> Supplier<T> begin(Supplier<T> work) {
                return work;
            }
        };
    }
}
