package org.attune.curves;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.theory.prediction.StageMemory;

/**
 * Remembers a number of results, the latest ones asked for or added. Safe for use from several threads.
 *
 * @param <K> what was asked; immutable, with equality by value
 * @param <V> its result; immutable
 */
public final class RecentStages<K, V> implements StageMemory<K, V> {
    private final int capacity;
    private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty memory.
     *
     * @param capacity most results kept, ≥ 1
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public RecentStages(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity = " + capacity + " is not allowed: it must be at least 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Optional<V> recall(K key) {
        return Optional.ofNullable(results.get(key));
    }

    @Override
    public synchronized void remember(K key, V result) {
        results.put(key, result);
        if (results.size() > capacity) {
            results.remove(results.keySet().iterator().next());
        }
    }
}
