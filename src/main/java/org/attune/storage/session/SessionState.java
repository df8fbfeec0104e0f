package org.attune.storage.session;

import org.attune.curves.CurveRequest;

/**
 * What is asked and shown at one moment.
 *
 * @param request all parameters, the axis, its scale and its range
 * @param view which charts are shown
 */
public record SessionState(CurveRequest request, SessionView view) {}
