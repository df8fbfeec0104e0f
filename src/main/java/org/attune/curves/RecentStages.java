package org.attune.curves;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.attune.theory.prediction.StageMemory;

/**
 * Remembers a number of results, the latest ones asked for or added. Safe for use from several threads.
 *
 * @param <K> what was asked; immutable, with equality by value
 * @param <V> its result; immutable
 */
public final class RecentStages<K, V> implements StageMemory<K, V> {
    private final int capacity;
    private final ToDoubleBiFunction<? super K, ? super K> distance;
    private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty memory.
     *
     * @param capacity most results kept, ≥ 1
     * @param distance how far apart two keys are, ≥ 0; infinite where a result for one is of no use for the other
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public RecentStages(int capacity, ToDoubleBiFunction<? super K, ? super K> distance) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity = " + capacity + " is not allowed: it must be at least 1");
        }
        this.capacity = capacity;
        this.distance = distance;
    }

    @Override
    public synchronized Optional<V> recall(K key) {
        return Optional.ofNullable(results.get(key));
    }

    @Override
    public synchronized Optional<V> nearest(K key, Predicate<? super V> accepted) {
        double least = Double.POSITIVE_INFINITY;
        Optional<V> nearest = Optional.empty();
        for (Map.Entry<K, V> entry : results.entrySet()) {
            double away = distance.applyAsDouble(key, entry.getKey());
            if (away < least && accepted.test(entry.getValue())) {
                least = away;
                nearest = Optional.of(entry.getValue());
            }
        }
        return nearest;
    }

    @Override
    public synchronized void remember(K key, V result) {
        results.put(key, result);
        if (results.size() > capacity) {
            results.remove(results.keySet().iterator().next());
        }
    }
}
