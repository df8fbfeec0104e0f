package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.attune.model.Level;
import org.junit.jupiter.api.Test;

final class SolverLaneTest {
    /** The pool's queue, emptied by hand. */
    private final Queue<Runnable> queue = new ArrayDeque<>();

    private final Queue<Runnable> refinements = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final SolverLane lane = new SolverLane(queue::add, refinements::add, UnaryOperator.identity(), 2);

    private SolverLane.Step step(String name) {
        return signal -> {
            signal.throwIfCancelled();
            done.add(name);
        };
    }

    private void runOne() {
        queue.remove().run();
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            runOne();
        }
    }

    @Test
    void afterEachStepWhatElseWaitsComesFirst() {
        lane.submit(number -> List.of(step("a"), step("b"), step("c")));
        queue.add(() -> done.add("live"));

        runAll();

        assertThat(done).containsExactly("a", "b", "live", "c");
    }

    @Test
    void newWorkTakesThePlaceOfTheOldAndStopsItsSteps() {
        long first = lane.submit(number -> List.of(
                signal -> {
                    lane.submit(next -> List.of(step("new")));
                    assertThat(signal.isCancelled()).isTrue();
                    throw new CancellationException("left");
                },
                step("old")));

        runAll();

        assertThat(done).containsExactly("new");
        assertThat(lane.isWanted(first)).isFalse();
    }

    @Test
    void aStepThatFailsDoesNotEndTheLane() {
        lane.submit(number -> List.of(
                signal -> {
                    throw new IllegalStateException("expected by the test");
                },
                step("after")));

        runAll();

        assertThat(done).containsExactly("after");
    }

    @Test
    void cancelledWorkIsForgottenAndTheLaneCanBeUsedAgain() {
        lane.submit(number -> List.of(step("a"), step("b"), step("c")));
        runOne();
        lane.cancel();
        runAll();
        lane.submit(number -> List.of(step("d")));
        runAll();

        assertThat(done).containsExactly("a", "d");
    }

    @Test
    void stepsThatRefineWaitWithTheRefinements() {
        new SolverLane(queue::add, refinements::add, UnaryOperator.identity(), 1)
                .submit(number -> List.of(
                        SolverLane.Step.of(Level.PREVIEW, step("preview")),
                        SolverLane.Step.of(Level.FINAL, step("final"))));
        runAll();
        assertThat(done).containsExactly("preview");

        refinements.remove().run();
        assertThat(done).containsExactly("preview", "final");
    }

    @Test
    void newPreviewsDoNotWaitInTheLineOfOldRefinements() {
        lane.submit(number -> List.of(
                SolverLane.Step.of(Level.DRAFT, step("old one")), SolverLane.Step.of(Level.DRAFT, step("old two"))));
        assertThat(refinements).hasSize(2);

        lane.submit(number -> List.of(
                SolverLane.Step.of(Level.PREVIEW, step("new")), SolverLane.Step.of(Level.DRAFT, step("finer"))));
        runAll();
        assertThat(done).as("while the refinements of others go on").containsExactly("new");

        refinements.remove().run();
        assertThat(done).containsExactly("new", "finer");
    }

    @Test
    void takesNothingAfterItsEnd() {
        lane.close();

        assertThatThrownBy(() -> lane.submit(number -> List.of(step("a")))).isInstanceOf(IllegalStateException.class);
    }
}
