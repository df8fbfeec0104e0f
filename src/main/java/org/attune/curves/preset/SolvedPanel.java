package org.attune.curves.preset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A panel with its answers.
 *
 * @param panel what was asked
 * @param series the curves
 */
public record SolvedPanel(PresetPanel panel, List<SolvedSeries> series) {
    /** Defensive copy. */
    public SolvedPanel {
        series = List.copyOf(series);
    }

    /** The lowest point of all curves but those that no parameter on the axis moves. */
    Optional<SolvedPoint> lowest() {
        return series.stream()
                .flatMap(solved -> solved.lowest().stream())
                .filter(point -> !isBenchmark(point))
                .min(Comparator.comparingDouble(
                        point -> point.value().orElseThrow().value()));
    }

    private boolean isBenchmark(SolvedPoint point) {
        return series.stream()
                .filter(solved -> solved.points().contains(point))
                .anyMatch(solved -> switch (solved.series().quantity().family()) {
                    case BAYES, BASELINE -> true;
                    case FINETUNING, PRETRAINING -> false;
                });
    }
}
