package org.attune.theory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /**
     * Does the same for each of some items, and returns when all is done. The first item is begun first and the calling
     * thread takes the last, so that it meets the others in the middle.
     *
     * @param items worked on at the same time where there are threads; the work on one must not depend on another
     * @throws RuntimeException what the work has thrown on the first item on which it has, when all has ended
     */
    default <T> void forEach(List<T> items, Consumer<? super T> work) {
        if (items.size() == 1) {
            work.accept(items.getFirst());
            return;
        }
        List<Supplier<Optional<RuntimeException>>> ends = items.stream()
                .map(item -> begin(() -> failure(() -> work.accept(item))))
                .toList();
        Optional<RuntimeException> first = Optional.empty();
        for (Supplier<Optional<RuntimeException>> end : ends.reversed()) {
            Optional<RuntimeException> failure = end.get();
            first = failure.isPresent() ? failure : first;
        }
        first.ifPresent(failure -> {
            throw failure;
        });
    }

    private static Optional<RuntimeException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

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
