package org.attune.curves;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.attune.theory.CancellationSignal;
import org.attune.theory.prediction.StageMemo;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the results of a stage, so that the points of a curve that share it compute it once. Safe for use from
 * several threads.
 *
 * <p>Who asks first computes, on its own thread; who asks for the same key meanwhile waits for that result. Only
 * results are shared: when the computation is cancelled or throws, that is the computing caller's own affair, and those
 * who waited start over, one of them computing. Beyond the capacity the results that were not asked for longest are
 * forgotten.
 *
 * @param <K> what the stage depends on; immutable, with equality by value
 * @param <V> what it yields; immutable
 */
public final class StageCache<K, V> implements StageMemo<K, V> {
    // A CancellationSignal can only be asked, so a waiting thread wakes up to ask it.
    private static final long SIGNAL_CHECK_MILLIS = 1;

    private final int capacity;
    private final Predicate<? super V> worthKeeping;
    private final Map<K, V> results = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, Computation<V>> running = new HashMap<>();

    /**
     * A cache of all results.
     *
     * @param capacity most results kept, ≥ 1
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public StageCache(int capacity) {
        this(capacity, result -> true);
    }

    /**
     * A cache of some results.
     *
     * @param capacity most results kept, ≥ 1
     * @param worthKeeping whether a result is kept; the others reach only the callers who already wait for them
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public StageCache(int capacity, Predicate<? super V> worthKeeping) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity = " + capacity + " is not allowed: it must be ≥ 1");
        }
        this.capacity = capacity;
        this.worthKeeping = worthKeeping;
    }

    /**
     * The result for a key: remembered, or awaited from another thread, or computed now.
     *
     * @param key what is asked
     * @param cancellation ends the waiting; the computation must ask it for itself
     * @param computation yields the result; may use this cache for other keys as long as no two keys need each other
     * @throws CancellationException when cancelled or interrupted while waiting (the thread stays interrupted), or as
     *     the computation throws it
     * @throws IllegalStateException when the computation of a key asks for that same key
     */
    @Override
    public V get(K key, CancellationSignal cancellation, Supplier<? extends V> computation) {
        Computation<V> own = new Computation<>();
        while (true) {
            Computation<V> other;
            synchronized (this) {
                V known = results.get(key);
                if (known != null) {
                    return known;
                }
                other = running.putIfAbsent(key, own);
            }
            if (other == null) {
                return compute(key, own, computation);
            }
            Optional<V> result = other.await(cancellation);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    /** The result for a key, if it is remembered; neither computes nor waits. */
    public synchronized Optional<V> known(K key) {
        return Optional.ofNullable(results.get(key));
    }

    /** Remembers a result that was found elsewhere, if it is worth keeping. */
    public void put(K key, V result) {
        if (worthKeeping.test(result)) {
            keep(key, result);
        }
    }

    @Override
    public synchronized boolean isUnderWay(K key) {
        return running.containsKey(key);
    }

    /** Number of results kept. */
    public synchronized int size() {
        return results.size();
    }

    private V compute(K key, Computation<V> own, Supplier<? extends V> computation) {
        try {
            V result = computation.get();
            own.result = result;
            if (worthKeeping.test(result)) {
                keep(key, result);
            }
            return result;
        } finally {
            synchronized (this) {
                running.remove(key);
            }
            own.ended.countDown();
        }
    }

    private synchronized void keep(K key, V result) {
        results.put(key, result);
        if (results.size() > capacity) {
            results.remove(results.keySet().iterator().next());
        }
    }

    /** A result under way. */
    private static final class Computation<V> {
        private final Thread owner = Thread.currentThread();
        private final CountDownLatch ended = new CountDownLatch(1);
        // Written before the latch opens and read after, which makes it visible.
        private @Nullable V result;

        /** The result, or empty when the computation ended without one. */
        Optional<V> await(CancellationSignal cancellation) {
            if (owner.equals(Thread.currentThread())) {
                throw new IllegalStateException("the computation of a stage needs its own result");
            }
            try {
                do {
                    cancellation.throwIfCancelled();
                } while (!ended.await(SIGNAL_CHECK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                CancellationException cancelled = new CancellationException("interrupted while waiting for a stage");
                cancelled.initCause(interruption);
                throw cancelled;
            }
            return Optional.ofNullable(result);
        }
    }
}
