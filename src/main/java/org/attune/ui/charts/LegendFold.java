package org.attune.ui.charts;

import org.attune.live.Snapshot;

/** What the last entry of a legend offers. */
public enum LegendFold {
    /** Nothing: the chart draws all that it usually can. */
    NONE,
    /** The further curves. */
    MORE,
    /** The initial curves alone. */
    FEWER;

    /**
     * What a chart offers.
     *
     * @param content what it draws
     * @param snapshot the answers; a curve without any, such as a second branch that does not exist, is not offered
     */
    static LegendFold of(ChartContent content, Snapshot snapshot) {
        boolean more = content.foldedAway().stream()
                .anyMatch(quantity -> snapshot.points().stream()
                        .flatMap(point -> point.stream())
                        .anyMatch(point -> quantity.of(point).isPresent()));
        return more ? MORE : content.isUnfolded() ? FEWER : NONE;
    }
}
