package org.attune.live;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.Prediction;

/**
 * How far several curves have come; immutable.
 *
 * @param sequence number of the request, growing from request to request
 * @param requests what was asked
 * @param level the level that is complete for all curves; of some a finer one may have come
 * @param curves of each curve the answers of its last complete level; empty where there is none. Points of two levels
 *     stand beside each other only where the last one left some out, since replica symmetry is broken there, or failed
 * @param last whether nothing more will come
 * @param failure what has failed at some point, naming parameters and cause
 */
public record FamilySnapshot(
        long sequence,
        List<CurveRequest> requests,
        Optional<Level> level,
        List<List<Optional<Prediction>>> curves,
        boolean last,
        Optional<String> failure) {
    /** Defensive copies. */
    public FamilySnapshot {
        requests = List.copyOf(requests);
        curves = curves.stream().map(List::copyOf).toList();
    }
}
