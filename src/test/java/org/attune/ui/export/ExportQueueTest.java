package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Exports one after the other, and how they are cancelled. */
final class ExportQueueTest {
    private final List<ExportProgress> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    @Test
    void cancellingReachesWhatIsMadeAndWhatWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExportQueue queue = new ExportQueue("test")) {
            queue.setListener(told::add);
            queue.add(cancelled -> {
                begun.countDown();
                await(goOn);
                made.add("first " + cancelled.getAsBoolean());
            });
            queue.add(cancelled -> made.add("second " + cancelled.getAsBoolean()));
            begun.await();
            queue.cancel();
            queue.add(cancelled -> made.add("later " + cancelled.getAsBoolean()));
            goOn.countDown();
        }
        assertThat(made).containsExactly("first true", "second true", "later false");
        assertThat(told.getLast()).isEqualTo(new ExportProgress(3, 3));
        assertThat(told.getLast().isOver()).isTrue();
        assertThat(told.getFirst()).isEqualTo(new ExportProgress(0, 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
