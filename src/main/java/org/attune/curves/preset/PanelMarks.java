package org.attune.curves.preset;

import java.util.List;

/**
 * What a panel marks beside its curves.
 *
 * @param minima whether the lowest point of each curve that has one is marked, as Figure 1 does
 * @param verticals vertical lines, as the one at β = β* of Figure 6
 * @param uncalibrated whether each curve has a circle at β = 1, as in Figure 6; for an axis of relative recalibration
 */
public record PanelMarks(boolean minima, List<Vertical> verticals, boolean uncalibrated) {
    /** Defensive copy. */
    public PanelMarks {
        verticals = List.copyOf(verticals);
    }

    /**
     * A vertical line.
     *
     * @param x where it stands on the axis
     * @param label what is written beside it
     */
    public record Vertical(double x, String label) {}
}
