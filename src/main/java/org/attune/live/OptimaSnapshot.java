package org.attune.live;

import java.util.Optional;
import org.attune.curves.optimum.Optima;
import org.attune.model.Level;
import org.attune.model.Parameters;

/**
 * What has been found for one request of optima; immutable.
 *
 * @param sequence number of the request, growing from request to request
 * @param parameters what was asked
 * @param level the level of the optima, or at which the search failed
 * @param optima the optima at this level; empty when the search failed
 * @param failure what has failed, naming parameters and cause; there when {@code optima} are not
 * @param last whether this request has no further snapshot
 */
public record OptimaSnapshot(
        long sequence,
        Parameters parameters,
        Level level,
        Optional<Optima> optima,
        Optional<String> failure,
        boolean last) {}
