package org.attune.storage.session;

import org.attune.curves.CurveRequest;

/**
 * Curves that were pinned beside the current ones; what answers them is computed again.
 *
 * @param name what the user calls them; empty where they are named by what sets them apart
 * @param tone the name of their colour
 * @param visible whether they are drawn
 * @param request what they answer
 */
public record SavedPin(String name, String tone, boolean visible, CurveRequest request) {}
