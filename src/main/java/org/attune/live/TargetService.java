package org.attune.live;

import org.attune.curves.inverse.TargetQuestion;

/**
 * Finds which values of a parameter reach a target, first roughly and then well, beside the live curve.
 *
 * <p>Snapshots go to the listener given on construction, on background threads, one at a time; a question that is
 * replaced or cancelled has no further ones.
 */
public interface TargetService extends AutoCloseable {
    /**
     * Asks in place of the question before; returns at once.
     *
     * @return the sequence number that the snapshots of this question carry, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    long submit(TargetQuestion question);

    /** Stops all work; what has come stays as it was delivered. */
    void cancel();

    /** Stops all work for good; does not wait for it. */
    @Override
    void close();
}
