package org.attune.storage.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.curves.family.Family;
import org.attune.curves.preset.PanelName;
import org.attune.model.Quantity;

/**
 * What is shown and how, by the names that charts have in files.
 *
 * @param charts those on the board, in reading order; none means those of the start
 * @param curves what charts draw, for those that are named; the others draw what they draw at first
 * @param looks how charts are looked at; those not named plainly
 * @param zoom the part of the horizontal axis that all charts show, in fractions of it
 * @param family the second parameter that curves are drawn for; empty for none
 * @param landscape what the landscape shows
 * @param figure the panel of the paper that was chosen last; empty for none
 */
public record SessionView(
        List<String> charts,
        Map<String, List<Quantity>> curves,
        Map<String, SavedChart> looks,
        SavedRange zoom,
        Optional<Family> family,
        SavedLandscape landscape,
        Optional<PanelName> figure) {
    /** The view of the start. */
    public static final SessionView INITIAL = new SessionView(List.of(), Map.of());

    /** Defensive copies. */
    public SessionView {
        charts = List.copyOf(charts);
        Map<String, List<Quantity>> copy = new LinkedHashMap<>();
        curves.forEach((chart, quantities) -> copy.put(chart, List.copyOf(quantities)));
        curves = Collections.unmodifiableMap(copy);
        Map<String, SavedChart> unusual = new LinkedHashMap<>(looks);
        unusual.values().removeIf(SavedChart.PLAIN::equals);
        looks = Collections.unmodifiableMap(unusual);
    }

    /** Charts and curves, all else as at the start. */
    public SessionView(List<String> charts, Map<String, List<Quantity>> curves) {
        this(charts, curves, Map.of(), SavedRange.WHOLE, Optional.empty(), SavedLandscape.INITIAL, Optional.empty());
    }
}
