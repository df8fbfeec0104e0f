package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import org.attune.live.Snapshot;

/**
 * What all charts show beside the current curves.
 *
 * @param ghosts what stands beside them, the first above the others
 * @param subtracted what is subtracted from everything, so that differences are drawn; empty for none
 */
public record Comparison(List<Ghost> ghosts, Optional<Ghost> subtracted) {
    /** Nothing. */
    public static final Comparison NONE = new Comparison(List.of(), Optional.empty());

    /** Defensive copy. */
    public Comparison {
        ghosts = List.copyOf(ghosts);
    }

    /**
     * The data of a chart, with what is compared. What was swept over another parameter does not fit on the axis and is
     * left out.
     */
    public ChartData data(ChartContent content, Snapshot snapshot) {
        ChartData own = ChartData.of(content, snapshot);
        List<GhostCurves> beside = ghosts.stream()
                .filter(ghost -> ghost.isOnAxisOf(snapshot.request()) && ghost.hasAnswers())
                .map(ghost -> ghost.in(content))
                .toList();
        Optional<GhostCurves> subtrahend =
                subtracted.filter(ghost -> ghost.isOnAxisOf(snapshot.request())).map(ghost -> ghost.in(content));
        return subtrahend
                .map(other -> own.minus(other, beside))
                .orElseGet(() -> own.beside(new ChartComparison(beside, Optional.empty())));
    }
}
