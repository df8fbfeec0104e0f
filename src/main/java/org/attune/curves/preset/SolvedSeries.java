package org.attune.curves.preset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A curve of a panel with its answers.
 *
 * @param series what was asked
 * @param points the answers, from left to right
 */
public record SolvedSeries(PresetSeries series, List<SolvedPoint> points) {
    /** Defensive copy. */
    public SolvedSeries {
        points = List.copyOf(points);
    }

    /** The lowest point; empty while there is no answer. */
    public Optional<SolvedPoint> lowest() {
        return points.stream()
                .filter(point -> point.value().isPresent())
                .min(Comparator.comparingDouble(
                        point -> point.value().orElseThrow().value()));
    }
}
