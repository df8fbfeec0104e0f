package org.attune.live;

import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.jspecify.annotations.Nullable;

/**
 * The line before the service, with room for one: the newest request waits while another is worked on. Safe for use
 * from several threads.
 */
final class WaitingLine {
    /** What has become of the requests behind the one that was worked on. */
    enum Next {
        /** There were none. */
        NONE,
        /** One waits. */
        WAITS,
        /** There were some, but all work was stopped. */
        FORGOTTEN
    }

    private volatile long newest;
    private volatile long stopped;
    private volatile boolean closed;
    private @Nullable Ticket waiting;
    private boolean working;

    /** Puts a request in place of the one that waits, if any. */
    synchronized Ticket enter(CurveRequest request, long now) {
        if (closed) {
            throw new IllegalStateException("the curve service is closed");
        }
        Ticket ticket = new Ticket(newest + 1, request, now);
        waiting = ticket;
        newest = ticket.sequence();
        return ticket;
    }

    /** Takes the waiting request to work on it. */
    synchronized Optional<Ticket> take() {
        Optional<Ticket> taken = Optional.ofNullable(waiting);
        waiting = null;
        working = taken.isPresent();
        return taken;
    }

    /** Says that the work on the request taken has ended, and hears what has become of those behind it. */
    synchronized Next finish(Ticket finished) {
        working = false;
        if (waiting != null) {
            return Next.WAITS;
        }
        return newest > finished.sequence() ? Next.FORGOTTEN : Next.NONE;
    }

    /** Stops every request submitted so far; one that waits behind a running one is forgotten. */
    synchronized void stop() {
        stopped = newest;
        if (working) {
            waiting = null;
        }
    }

    /** Stops every request and lets none in any more. */
    synchronized void close() {
        closed = true;
        stopped = Long.MAX_VALUE;
        waiting = null;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether work on a request must stop, without a newer one in its place. */
    boolean isStopped(long sequence) {
        return sequence <= stopped;
    }

    /** Whether a newer request has been submitted. */
    boolean isSuperseded(long sequence) {
        return sequence < newest;
    }
}
