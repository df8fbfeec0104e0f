package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The shared thread is played by a queue, run by hand. */
class TakingTurnsTest {
    private final Queue<Runnable> shared = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksOfOthersComeInBetween() {
        TakingTurns turns = new TakingTurns(shared::add, 2);
        for (int k = 0; k < 5; k++) {
            String name = "own " + k;
            turns.execute(() -> done.add(name));
        }
        shared.add(() -> done.add("other"));
        assertThat(shared).hasSize(3);
        runAll();
        assertThat(done).containsExactly("own 0", "own 1", "other", "own 2", "own 3", "own 4");
    }

    @Test
    void aTaskThatFailsLetsTheNextBegin() {
        TakingTurns turns = new TakingTurns(shared::add, 1);
        turns.execute(() -> {
            throw new IllegalStateException("synthetic error of a test");
        });
        turns.execute(() -> done.add("next"));
        assertThatThrownBy(shared.remove()::run).hasMessageContaining("synthetic");
        runAll();
        assertThat(done).containsExactly("next");
    }

    @Test
    void aRowThatHasEndedBeginsAnew() {
        TakingTurns turns = new TakingTurns(shared::add, 1);
        turns.execute(() -> done.add("first"));
        runAll();
        turns.execute(() -> done.add("second"));
        runAll();
        assertThat(done).containsExactly("first", "second");
    }

    private void runAll() {
        while (!shared.isEmpty()) {
            shared.remove().run();
        }
    }
}
