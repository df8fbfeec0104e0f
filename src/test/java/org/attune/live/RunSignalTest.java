package org.attune.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.attune.curves.CurveRequest;
import org.junit.jupiter.api.Test;

final class RunSignalTest {
    private static final long BUDGET = Timing.DEFAULT.previewBudget().toNanos();

    // A clock may start anywhere, also just before its overflow.
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - BUDGET / 2);
    private final WaitingLine line = new WaitingLine();
    private final Ticket ticket = enter();
    private final RunSignal signal = new RunSignal(ticket.sequence(), line, Timing.DEFAULT, clock::get);

    @Test
    void nothingStopsTheOnlyRequest() {
        signal.somethingIsShown();
        clock.addAndGet(100 * BUDGET);
        signal.frameIsShown();

        assertThat(signal.isCancelled()).isFalse();
    }

    @Test
    void previewGivesWayWhenItsBudgetIsUsedUp() {
        signal.somethingIsShown();
        enter();

        clock.addAndGet(BUDGET - 1);
        assertThat(signal.isCancelled()).isFalse();
        clock.incrementAndGet();
        assertThat(signal.isCancelled()).isTrue();
    }

    @Test
    void previewThatHasShownNothingGoesOn() {
        enter();
        clock.addAndGet(10 * BUDGET);
        assertThat(signal.isCancelled()).isFalse();

        signal.somethingIsShown();
        assertThat(signal.isCancelled()).isTrue();
    }

    @Test
    void refinementGivesWayAtOnce() {
        signal.frameIsShown();
        assertThat(signal.isCancelled()).isFalse();

        enter();
        assertThat(signal.isCancelled()).isTrue();
    }

    @Test
    void theUserStopsAnything() {
        line.stop();
        assertThat(signal.isCancelled()).isTrue();

        Ticket next = enter();
        assertThat(new RunSignal(next.sequence(), line, Timing.DEFAULT, clock::get).isCancelled())
                .as("what is asked afterwards is wanted")
                .isFalse();
    }

    @Test
    void closingStopsEverything() {
        line.close();

        assertThat(signal.isCancelled()).isTrue();
    }

    private Ticket enter() {
        return line.enter(CurveRequest.DEFAULT, clock.get());
    }
}
