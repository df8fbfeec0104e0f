package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SolverPoolTest {
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void tasksRunAtOnceUnlessTheyAreHeldBack() throws InterruptedException {
        try (SolverPool solvers = new SolverPool(1)) {
            solvers.execute(() -> done.add("task"));
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("task");
            solvers.begin();
        }
    }

    @Test
    void whatWasHeldBackRunsInOrderOnceItMay() throws InterruptedException {
        try (SolverPool solvers = SolverPool.heldBack()) {
            CountDownLatch all = new CountDownLatch(3);
            for (String name : List.of("first", "second", "third")) {
                solvers.execute(() -> {
                    done.add(name);
                    all.countDown();
                });
            }
            assertThat(all.await(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(done).isEmpty();

            solvers.begin();
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(done).containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    @Test
    void whatWasHeldBackUntilTheEndNeverRuns() throws InterruptedException {
        SolverPool solvers = SolverPool.heldBack();
        solvers.execute(() -> done.add("task"));
        solvers.close();
        solvers.begin();
        assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void refinementsWaitUntilNothingElseDoes() throws InterruptedException {
        try (SolverPool solvers = new SolverPool(1)) {
            CountDownLatch all = new CountDownLatch(1);
            solvers.execute(() -> await(all));
            solvers.refining().execute(() -> done.add("refinement"));
            solvers.refining().execute(() -> {
                done.add("next refinement");
                solvers.execute(() -> done.add("late"));
            });
            solvers.refining().execute(() -> done.add("last refinement"));
            solvers.execute(() -> done.add("first"));
            solvers.execute(() -> done.add("second"));
            all.countDown();

            for (String expected :
                    List.of("first", "second", "refinement", "next refinement", "late", "last refinement")) {
                assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aPreviewRunsWhileARefinementIsUnderWayWhichPausesWhereItAsksItsSignal() throws InterruptedException {
        try (SolverPool solvers = new SolverPool(1)) {
            CountDownLatch refining = new CountDownLatch(1);
            CountDownLatch mayAsk = new CountDownLatch(1);
            CountDownLatch previewMayEnd = new CountDownLatch(1);
            CancellationSignal signal = solvers.givingWay(CancellationSignal.NONE);
            solvers.refining().execute(() -> {
                refining.countDown();
                await(mayAsk);
                signal.throwIfCancelled();
                done.add("refinement");
            });
            await(refining);
            CountDownLatch previewing = new CountDownLatch(1);
            solvers.execute(() -> {
                previewing.countDown();
                await(previewMayEnd);
                done.add("preview");
            });
            await(previewing);
            mayAsk.countDown();
            assertThat(done.poll(20, TimeUnit.MILLISECONDS)).isNull();
            previewMayEnd.countDown();

            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("preview");
            assertThat(done.poll(10, TimeUnit.SECONDS)).isEqualTo("refinement");
        }
    }

    @Test
    void aCancelledRefinementDoesNotPause() throws InterruptedException {
        try (SolverPool solvers = new SolverPool(1)) {
            CountDownLatch end = new CountDownLatch(1);
            solvers.execute(() -> await(end));
            CancellationSignal signal = solvers.givingWay(() -> true);

            assertThat(signal.isCancelled()).isTrue();
            end.countDown();
        }
    }

    @Test
    void aPoolHasThreads() {
        assertThatThrownBy(() -> new SolverPool(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads = 0");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
