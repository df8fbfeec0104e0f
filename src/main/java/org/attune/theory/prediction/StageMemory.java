package org.attune.theory.prediction;

import java.util.Optional;

/**
 * Remembers the latest results of one stage of the theory, so that the next question may start from one nearby.
 *
 * @param <K> what was asked
 * @param <V> its result
 */
public interface StageMemory<K, V> {
    /** The result for a key, if it is remembered. */
    Optional<V> recall(K key);

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
            public void remember(K key, V result) {
                // Nothing is kept.
            }
        };
    }
}
