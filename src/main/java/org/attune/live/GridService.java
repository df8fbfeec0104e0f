package org.attune.live;

import org.attune.curves.grid.GridRequest;

/**
 * Answers a grid of two parameters from coarse to fine, beside the live curve.
 *
 * <p>Snapshots go to the listener given on construction, on background threads, one at a time; a request that is
 * replaced or cancelled has no further ones.
 */
public interface GridService extends AutoCloseable {
    /**
     * Asks in place of the request before; returns at once.
     *
     * @return the sequence number that the snapshots of this request carry, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    long submit(GridRequest request);

    /** Stops all work; what has come stays as it was delivered. */
    void cancel();

    /** Stops all work for good; does not wait for it. */
    @Override
    void close();
}
