package org.attune.live;

import org.attune.curves.CurveRequest;

/**
 * Answers the latest of many requests. Snapshots go to the listener given on construction, on a background thread, in
 * order; once a newer request is submitted no snapshot of an older one follows.
 */
public interface CurveService extends AutoCloseable {
    /**
     * Replaces the running request, if any, by a new one; returns at once.
     *
     * @return the sequence number that the snapshots of this request carry
     */
    long submit(CurveRequest request);

    /** Stops the running request; what has come so far stays, in a snapshot of state CANCELLED. */
    void cancel();

    /** Stops the running request and the background threads. */
    @Override
    void close();
}
