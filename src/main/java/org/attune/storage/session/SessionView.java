package org.attune.storage.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.model.Quantity;

/**
 * Which charts are shown, by the names that they have in files.
 *
 * @param charts those on the board, in reading order; none means those of the start
 * @param curves what charts draw, for those that are named; the others draw what they draw at first
 */
public record SessionView(List<String> charts, Map<String, List<Quantity>> curves) {
    /** The charts and curves of the start. */
    public static final SessionView INITIAL = new SessionView(List.of(), Map.of());

    /** Defensive copies. */
    public SessionView {
        charts = List.copyOf(charts);
        Map<String, List<Quantity>> copy = new LinkedHashMap<>();
        curves.forEach((chart, quantities) -> copy.put(chart, List.copyOf(quantities)));
        curves = Collections.unmodifiableMap(copy);
    }
}
