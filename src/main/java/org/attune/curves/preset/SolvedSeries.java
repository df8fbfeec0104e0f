package org.attune.curves.preset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.curves.VerdictStretch;
import org.attune.model.Verdict;

/**
 * A curve of a panel with its answers.
 *
 * @param series what was asked
 * @param points the answers, from left to right
 * @param uncalibrated where the curve is at β = 1, if the panel marks that place and it is on the axis
 * @param dots training runs beside it, from left to right; empty where none were asked for
 */
public record SolvedSeries(
        PresetSeries series, List<SolvedPoint> points, Optional<SolvedPoint> uncalibrated, List<SolvedDot> dots) {
    /** Defensive copy. */
    public SolvedSeries {
        points = List.copyOf(points);
        dots = List.copyOf(dots);
    }

    /** A curve without dots. */
    public SolvedSeries(PresetSeries series, List<SolvedPoint> points, Optional<SolvedPoint> uncalibrated) {
        this(series, points, uncalibrated, List.of());
    }

    /** The same curve with dots beside it. */
    public SolvedSeries withDots(List<SolvedDot> newDots) {
        return new SolvedSeries(series, points, uncalibrated, newDots);
    }

    /** Its points with their verdicts; those without an answer show nothing that could be doubted. */
    public List<VerdictStretch.Place> places() {
        return points.stream()
                .map(point -> new VerdictStretch.Place(
                        point.x(), point.value().isPresent() ? point.verdict() : Verdict.HOLDS))
                .toList();
    }

    /** The lowest point; empty while there is no answer. */
    public Optional<SolvedPoint> lowest() {
        return points.stream()
                .filter(point -> point.value().isPresent())
                .min(Comparator.comparingDouble(SolvedSeries::height));
    }

    /** The lowest point where the curve falls to it from both sides; empty for a flat or a monotonic curve. */
    public Optional<SolvedPoint> minimum() {
        List<SolvedPoint> answered =
                points.stream().filter(point -> point.value().isPresent()).toList();
        return lowest().filter(lowest ->
                height(lowest) < height(answered.getFirst()) && height(lowest) < height(answered.getLast()));
    }

    private static double height(SolvedPoint point) {
        return point.value().orElseThrow().value();
    }
}
