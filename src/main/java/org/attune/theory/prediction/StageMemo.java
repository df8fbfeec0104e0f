package org.attune.theory.prediction;

import java.util.function.Supplier;
import org.attune.theory.CancellationSignal;

/**
 * Remembers results of one stage of the theory, so that a stage is solved once where only parameters of later stages
 * move.
 *
 * @param <K> what the stage depends on
 * @param <V> its result
 */
@FunctionalInterface
public interface StageMemo<K, V> {
    /**
     * The result for a key, computed if it is not known.
     *
     * @param key what the stage depends on
     * @param cancellation asked while waiting for somebody else's computation
     * @param computation computes the result; the same for equal keys
     */
    V get(K key, CancellationSignal cancellation, Supplier<? extends V> computation);

    /** Whether asking for a key now would mean waiting for somebody else's computation. */
    default boolean isUnderWay(K key) {
        return false;
    }

    /** Remembers nothing. */
    static <K, V> StageMemo<K, V> none() {
        return (key, cancellation, computation) -> computation.get();
    }
}
