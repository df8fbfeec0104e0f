package org.attune.theory.prediction;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers the latest results of one stage of the theory, so that the next question may start from one nearby.
 *
 * @param <K> what was asked
 * @param <V> its result
 */
public interface StageMemory<K, V> {
    /** The result for a key, if it is remembered. */
    Optional<V> recall(K key);

    /**
     * The result for the key nearest to one, among those that are accepted.
     *
     * @param accepted which results will do
     */
    Optional<V> nearest(K key, Predicate<? super V> accepted);

    /** Remembers a result, for a while. */
    void remember(K key, V result);

    /** Remembers nothing. */
    static <K, V> StageMemory<K, V> none() {
        return new StageMemory<>() {
            @Override
            public Optional<V> recall(K key) {
                return Optional.empty();
            }

            @Override
            public Optional<V> nearest(K key, Predicate<? super V> accepted) {
                return Optional.empty();
            }

            @Override
            public void remember(K key, V result) {
                // Nothing is kept.
            }
        };
    }
}
