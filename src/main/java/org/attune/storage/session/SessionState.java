package org.attune.storage.session;

import org.attune.curves.CurveRequest;

/**
 * What is asked and shown at one moment.
 *
 * @param request all parameters, the axis, its scale and its range
 * @param view what is shown and how
 * @param sight what of it is in sight
 */
public record SessionState(CurveRequest request, SessionView view, Sight sight) {
    /** A state with what is in sight at the start. */
    public SessionState(CurveRequest request, SessionView view) {
        this(request, view, Sight.INITIAL);
    }

    /** Whether nothing is different but what is in sight. */
    public boolean isSameButForSight(SessionState other) {
        return request.equals(other.request) && view.equals(other.view);
    }
}
