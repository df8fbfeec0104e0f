package org.attune.live;

import java.util.function.LongSupplier;
import org.attune.theory.CancellationSignal;

/**
 * Tells the work on one request when to stop: when the user says so, and when a newer request waits. For a newer one a
 * preview stops only once it has shown its first points, or the answer at the marker when its budget is used up;
 * everything after those stops at once.
 */
final class RunSignal implements CancellationSignal {
    private final long sequence;
    private final WaitingLine line;
    private final long budget;
    private final LongSupplier nanoClock;
    private final long started;
    private volatile boolean frameShown;
    private volatile boolean shown;

    /** The signal for a request whose work starts now. */
    RunSignal(long sequence, WaitingLine line, Timing timing, LongSupplier nanoClock) {
        this.sequence = sequence;
        this.line = line;
        this.budget = timing.previewBudget().toNanos();
        this.nanoClock = nanoClock;
        this.started = nanoClock.getAsLong();
    }

    @Override
    public boolean isCancelled() {
        return line.isStopped(sequence) || (line.isSuperseded(sequence) && givesWay());
    }

    /** From now on a curve can be seen. */
    void frameIsShown() {
        frameShown = true;
    }

    /** Whether a curve can be seen. */
    boolean isFrameShown() {
        return frameShown;
    }

    /** From now on something can be seen of the request. */
    void somethingIsShown() {
        shown = true;
    }

    private boolean givesWay() {
        return frameShown || (shown && nanoClock.getAsLong() - started >= budget);
    }
}
