package org.attune.ui.export;

import java.util.Optional;
import org.attune.ui.charts.BoardArrangement;

/** What a view of the window shows at one moment, to be exported; immutable. */
public interface Exhibit {
    /** How many points, or cells, have an answer. */
    int points();

    /** How the charts are arranged that can be chosen from; empty where there is nothing to choose. */
    default Optional<BoardArrangement> arrangement() {
        return Optional.empty();
    }

    /** Whether another exhibit looks the same; may be false of two equal ones, and must be fast. */
    boolean isSameAs(Exhibit other);

    /**
     * The figure that is asked for; called on a background thread.
     *
     * @throws IllegalArgumentException when there is nothing to export yet
     */
    ExhibitFigure figure(ExportRequest request);
}
