package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class StageCacheTest {
    private final StageCache<String, Integer> cache = new StageCache<>(3);
    private final AtomicInteger computations = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void computesOncePerKey() {
        assertThat(lengthOf("one")).isEqualTo(3);
        assertThat(lengthOf("one")).isEqualTo(3);
        assertThat(lengthOf("three")).isEqualTo(5);
        assertThat(computations).hasValue(2);
    }

    @Test
    void forgetsTheResultUnusedForLongest() {
        for (String key : List.of("a", "b", "c", "a", "d")) {
            lengthOf(key);
        }
        assertThat(cache.size()).isEqualTo(3);
        assertThat(computations).hasValue(4);

        lengthOf("a");
        assertThat(computations).as("a was used after b").hasValue(4);
        lengthOf("b");
        assertThat(computations).hasValue(5);
    }

    @Test
    void refusesToHoldNothing() {
        assertThatThrownBy(() -> new StageCache<String, Integer>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capacity = 0");
    }

    @Test
    void keepsOnlyWhatIsWorthKeeping() {
        StageCache<String, Integer> evenOnly = new StageCache<>(3, length -> length % 2 == 0);
        for (String key : List.of("odd", "odd", "even", "even")) {
            evenOnly.get(key, CancellationSignal.NONE, () -> compute(key));
        }

        assertThat(computations).hasValue(3);
        assertThat(evenOnly.size()).isEqualTo(1);
    }

    @Test
    void concurrentCallersShareOneComputation() throws Exception {
        Gate gate = new Gate();
        Future<Integer> first = threads.submit(() -> cache.get("key", CancellationSignal.NONE, () -> gate.pass(7)));
        gate.awaitEntry();
        List<Future<Integer>> others = new ArrayList<>();
        List<Asked> signals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Asked signal = new Asked();
            signals.add(signal);
            others.add(threads.submit(() -> cache.get("key", signal, () -> compute("other"))));
        }
        for (Asked signal : signals) {
            signal.awaitWaiting();
        }
        gate.open();

        assertThat(first.get()).isEqualTo(7);
        for (Future<Integer> other : others) {
            assertThat(other.get()).isEqualTo(7);
        }
        assertThat(computations).hasValue(0);
    }

    @Test
    void otherKeysDoNotWait() throws Exception {
        Gate gate = new Gate();
        Future<Integer> slow = threads.submit(() -> cache.get("slow", CancellationSignal.NONE, () -> gate.pass(1)));
        gate.awaitEntry();

        assertThat(lengthOf("fast")).isEqualTo(4);
        gate.open();
        assertThat(slow.get()).isEqualTo(1);
    }

    @Test
    void aCancelledComputationDoesNotCancelThoseWhoWait() throws Exception {
        Gate gate = new Gate();
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<Integer> first = threads.submit(() -> cache.get("key", cancelled::get, () -> {
            int unused = gate.pass(0);
            throw new CancellationException("after " + unused);
        }));
        gate.awaitEntry();
        Asked signal = new Asked();
        Future<Integer> second = threads.submit(() -> cache.get("key", signal, () -> compute("key")));
        signal.awaitWaiting();
        cancelled.set(true);
        gate.open();

        assertThatThrownBy(first::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(second.get()).isEqualTo(3);
        assertThat(lengthOf("key")).isEqualTo(3);
        assertThat(computations).hasValue(1);
    }

    @Test
    void aFailureIsTheCallersOwn() {
        IllegalStateException failure = new IllegalStateException("no fixed point");

        assertThatThrownBy(() -> cache.get("key", CancellationSignal.NONE, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(lengthOf("key")).isEqualTo(3);
    }

    @Test
    void whoWaitsCanBeCancelledWithoutTheComputation() throws Exception {
        Gate gate = new Gate();
        Future<Integer> first = threads.submit(() -> cache.get("key", CancellationSignal.NONE, () -> gate.pass(7)));
        gate.awaitEntry();
        Asked signal = new Asked();
        Future<Integer> second = threads.submit(() -> cache.get("key", signal, () -> compute("key")));
        signal.awaitWaiting();
        signal.cancel();

        assertThatThrownBy(second::get).hasCauseInstanceOf(CancellationException.class);
        gate.open();
        assertThat(first.get()).isEqualTo(7);
    }

    @Test
    void whoWaitsCanBeInterrupted() throws Exception {
        Gate gate = new Gate();
        Future<Integer> first = threads.submit(() -> cache.get("key", CancellationSignal.NONE, () -> gate.pass(7)));
        gate.awaitEntry();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lengthOf("key")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        gate.open();
        assertThat(first.get()).isEqualTo(7);
    }

    @Test
    void stagesMayBuildOnOneAnother() {
        int sum = cache.get("sum", CancellationSignal.NONE, () -> lengthOf("one") + lengthOf("three"));

        assertThat(sum).isEqualTo(8);
        assertThat(cache.size()).isEqualTo(3);
    }

    @Test
    void aStageThatNeedsItselfIsRefusedInsteadOfWaitingForever() {
        assertThatThrownBy(() -> cache.get("key", CancellationSignal.NONE, () -> lengthOf("key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs its own result");
        assertThat(lengthOf("key")).isEqualTo(3);
    }

    @Test
    void manyThreadsWithManyCancellationsGetOnlyRightResults() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String key = "k".repeat(1 + i % 5);
            answers.add(threads.submit(() -> cache.get(key, CancellationSignal.NONE, () -> {
                if (calls.incrementAndGet() % 3 == 0) {
                    throw new CancellationException("every third");
                }
                return key.length();
            })));
        }

        int cancelled = 0;
        for (int i = 0; i < answers.size(); i++) {
            try {
                assertThat(answers.get(i).get()).isEqualTo(1 + i % 5);
            } catch (ExecutionException failure) {
                assertThat(failure).hasCauseInstanceOf(CancellationException.class);
                cancelled++;
            }
        }
        assertThat(cancelled).as("only those who computed").isEqualTo(calls.get() / 3);
    }

    private int lengthOf(String key) {
        return cache.get(key, CancellationSignal.NONE, () -> compute(key));
    }

    private int compute(String key) {
        computations.incrementAndGet();
        return key.length();
    }

    /** A computation that is held until the test lets it go. */
    private static final class Gate {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        int pass(int result) {
            entered.countDown();
            try {
                if (!opened.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the gate stayed shut");
                }
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
            return result;
        }

        void awaitEntry() throws InterruptedException {
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void open() {
            opened.countDown();
        }
    }

    /** A signal that tells when somebody waits with it. */
    private static final class Asked implements CancellationSignal {
        private final CountDownLatch asked = new CountDownLatch(1);
        private volatile boolean cancelled;

        @Override
        public boolean isCancelled() {
            asked.countDown();
            return cancelled;
        }

        void awaitWaiting() throws InterruptedException {
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void cancel() {
            cancelled = true;
        }
    }
}
