package org.attune.storage.tour;

import java.util.List;
import org.attune.model.ParameterInfo;
import org.attune.storage.session.SessionState;

/**
 * One step of a tour.
 *
 * @param title what it is about
 * @param text what is said, paragraphs apart by an empty line
 * @param state what is asked and shown
 * @param sliders the parameters to play with
 * @param highlight the names of the charts to look at
 */
public record TourStep(
        String title, String text, SessionState state, List<ParameterInfo> sliders, List<String> highlight) {
    /** Defensive copies. */
    public TourStep {
        sliders = List.copyOf(sliders);
        highlight = List.copyOf(highlight);
    }
}
