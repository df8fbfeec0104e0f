package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;

/**
 * What a chart shows beside its own curves.
 *
 * @param ghosts what stands beside them
 * @param subtracted the name of what has been subtracted from everything; empty when nothing has
 * @param dots training runs beside its own curves
 */
public record ChartComparison(List<GhostCurves> ghosts, Optional<String> subtracted, List<ChartDot> dots) {
    /** Nothing. */
    public static final ChartComparison NONE = new ChartComparison(List.of(), Optional.empty());

    /** Defensive copy. */
    public ChartComparison {
        ghosts = List.copyOf(ghosts);
        dots = List.copyOf(dots);
    }

    /** Curves without dots. */
    public ChartComparison(List<GhostCurves> ghosts, Optional<String> subtracted) {
        this(ghosts, subtracted, List.of());
    }

    /** The same without zero and negative values. */
    ChartComparison positive() {
        return new ChartComparison(
                ghosts.stream().map(GhostCurves::positive).toList(),
                subtracted,
                dots.stream().filter(dot -> dot.mean() > 0).toList());
    }

    /** The same without points; the dots stay, of which the legend names the dimensions. */
    ChartComparison withoutPoints() {
        return new ChartComparison(
                ghosts.stream().map(GhostCurves::withoutPoints).toList(), subtracted, dots);
    }
}
