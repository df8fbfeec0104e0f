package org.attune.live;

import org.attune.curves.CurveRequest;

/**
 * A request in line.
 *
 * @param sequence its number
 * @param request what is asked
 * @param submitted when it was submitted, in nanoseconds of the service's clock
 */
record Ticket(long sequence, CurveRequest request, long submitted) {}
