package org.attune.live;

import org.attune.curves.CurveRequest;

/**
 * Answers the latest of many requests, in levels from coarse to fine.
 *
 * <p>Snapshots go to the listener given on construction, one at a time, on one background thread, in order: once a
 * snapshot of a newer request has been delivered, none of an older one follows. Between the submission of a request and
 * its first snapshot there may come snapshots of the one before it, so {@link Snapshot#request()} tells what a snapshot
 * shows. Requests that were replaced before their turn came have no snapshot at all.
 */
public interface CurveService extends AutoCloseable {
    /**
     * Asks for a curve; returns at once. Only the latest request counts: it replaces one that still waits for its turn,
     * and the running one gives way, at once if that is already being refined, and after its preview if not. A preview
     * is short, and if each slider event put an end to it nothing would be seen while the slider moves.
     *
     * @return the sequence number that the snapshots of this request carry, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    long submit(CurveRequest request);

    /**
     * Stops all work. What the running request has found so far stays, in a last snapshot of state CANCELLED; a request
     * that waited for its turn behind it is forgotten. Without work to stop nothing happens.
     */
    void cancel();

    /**
     * Stops all work and the background threads, for good; does not wait for them. At most a snapshot that is already
     * being delivered still comes.
     */
    @Override
    void close();
}
