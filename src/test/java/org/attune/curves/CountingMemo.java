package org.attune.curves;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StageMemo;

/** Counts how often a stage is computed because nothing remembers it. */
final class CountingMemo<K, V> implements StageMemo<K, V> {
    private final StageMemo<K, V> memo;
    private final AtomicInteger computations = new AtomicInteger();

    CountingMemo(StageMemo<K, V> memo) {
        this.memo = memo;
    }

    int computations() {
        return computations.get();
    }

    @Override
    public V get(K key, CancellationSignal cancellation, Supplier<? extends V> computation) {
        return memo.get(key, cancellation, () -> {
            computations.incrementAndGet();
            return computation.get();
        });
    }

    @Override
    public boolean isUnderWay(K key) {
        return memo.isUnderWay(key);
    }
}
