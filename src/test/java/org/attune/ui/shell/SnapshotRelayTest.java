package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;

final class SnapshotRelayTest {
    private static final Prediction ANSWER = new SyntheticPredictor()
            .predict(Parameters.DEFAULT, Level.PREVIEW.accuracy(), null, CancellationSignal.NONE);

    private static Snapshot snapshot(long sequence) {
        return snapshot(sequence, Optional.empty());
    }

    private static Snapshot whole(long sequence) {
        return snapshot(sequence, Optional.of(ANSWER));
    }

    private static Snapshot snapshot(long sequence, Optional<Prediction> everywhere) {
        return new Snapshot(
                sequence,
                CurveRequest.DEFAULT,
                Level.PREVIEW,
                Collections.nCopies(CurveRequest.DEFAULT_POINTS, everywhere),
                Collections.nCopies(CurveRequest.DEFAULT_POINTS, Level.PREVIEW),
                Optional.empty(),
                Level.PREVIEW,
                0,
                Duration.ZERO,
                Snapshot.State.RUNNING,
                Optional.empty());
    }

    @Test
    void onlyTheLastOfManyIsPaintedAndOneHandOverWaitsAtMost() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Long> painted = new ArrayList<>();
        SnapshotRelay relay = new SnapshotRelay(snapshot -> painted.add(snapshot.sequence()), waiting::add);

        for (long i = 1; i <= 1000; i++) {
            relay.accept(snapshot(i));
        }

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(painted).containsExactly(1000L);
        relay.accept(snapshot(1001));
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(painted).containsExactly(1000L, 1001L);
    }

    @Test
    void aWholeCurveIsPaintedBeforeTheBeginningOfTheNext() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Snapshot> painted = new ArrayList<>();
        SnapshotRelay relay = new SnapshotRelay(painted::add, waiting::add);
        List<Snapshot> sent = List.of(
                snapshot(1), whole(1), snapshot(2), whole(2), snapshot(3), snapshot(3), snapshot(4), snapshot(4));

        sent.forEach(relay);

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(painted).containsExactly(sent.get(3), sent.get(7));
        relay.accept(snapshot(5));
        waiting.remove().run();
        assertThat(painted).as("painted once").hasSize(3);
    }

    @Test
    void whatComesWhilePaintingIsPaintedNext() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<Long> painted = new ArrayList<>();
        List<SnapshotRelay> relay = new ArrayList<>();
        relay.add(new SnapshotRelay(
                snapshot -> {
                    painted.add(snapshot.sequence());
                    if (snapshot.sequence() == 1) {
                        relay.getFirst().accept(snapshot(2));
                    }
                },
                waiting::add));

        relay.getFirst().accept(snapshot(1));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(painted).containsExactly(1L, 2L);
    }

    @Test
    void aSlowPainterOnAnotherThreadSkipsButEndsWithTheLastInOrder() throws InterruptedException {
        int sent = 20_000;
        List<Long> painted = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger scheduled = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        try (ExecutorService painter = Executors.newSingleThreadExecutor()) {
            SnapshotRelay relay = new SnapshotRelay(
                    snapshot -> {
                        painted.add(snapshot.sequence());
                        if (snapshot.sequence() == sent) {
                            last.countDown();
                        }
                    },
                    task -> {
                        scheduled.incrementAndGet();
                        painter.execute(task);
                    });

            for (long i = 1; i <= sent; i++) {
                relay.accept(snapshot(i));
            }

            assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(painted).isSorted().doesNotHaveDuplicates().endsWith((long) sent);
        assertThat(painted).hasSize(scheduled.get());
    }
}
