package org.attune.live;

import org.attune.model.Parameters;

/**
 * Finds the optima at the latest of many parameters, first roughly and then well.
 *
 * <p>Snapshots go to the listener given on construction, one at a time, on background threads, in order: once a
 * snapshot of a newer request has been delivered, none of an older one follows. A request that is replaced or cancelled
 * has no further snapshot, and none at all when that happens before anything is found: a search takes a hundred
 * predictions, so it is for moments at which nothing moves.
 */
public interface OptimaService extends AutoCloseable {
    /**
     * Asks for the optima; returns at once. A newer request cancels the older one within an iteration of the theory.
     *
     * @return the sequence number that the snapshots of this request carry, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    long submit(Parameters parameters);

    /** Stops all work; what has been found stays as it was delivered. Without work to stop nothing happens. */
    void cancel();

    /**
     * Stops all work for good; does not wait for it. At most a snapshot that is already being delivered still comes.
     */
    @Override
    void close();
}
