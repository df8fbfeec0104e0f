package org.attune.live;

import java.util.List;
import org.attune.curves.CurveRequest;

/**
 * Answers several curves at once beside the live one, in levels from coarse to fine, the first curve first within each.
 *
 * <p>Snapshots go to the listener given on construction, on background threads, one at a time; a request that is
 * replaced or cancelled has no further ones.
 */
public interface FamilyService extends AutoCloseable {
    /**
     * Asks for curves in place of those before; returns at once.
     *
     * @return the sequence number that the snapshots of this request carry, greater than those before
     * @throws IllegalStateException after {@link #close}
     */
    long submit(List<CurveRequest> requests);

    /** Stops all work; what has come stays as it was delivered. */
    void cancel();

    /** Stops all work for good; does not wait for it. */
    @Override
    void close();
}
