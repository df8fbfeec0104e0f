package org.attune.curves.preset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.model.AxisScale;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/**
 * The horizontal axis of a panel.
 *
 * @param kind what stands on it
 * @param parameter the parameter that stands on it, for {@link Kind#PARAMETER} only
 * @param scale spacing of the points
 * @param from left end
 * @param to right end, &gt; from
 * @param points number of points, ≥ 2
 */
public record PresetAxis(
        Kind kind, Optional<ParameterInfo> parameter, AxisScale scale, double from, double to, int points) {

    /** What can stand on the axis of a panel. */
    public enum Kind {
        /** A parameter. */
        PARAMETER,
        /** β/β*, by varying β; β* = M/Q makes Δ_eff smallest. */
        RELATIVE_RECALIBRATION
    }

    /**
     * Checks the axis.
     *
     * @throws ParameterException when there is no such range
     */
    public PresetAxis {
        if (!(from < to) || points < 2) {
            throw new ParameterException("x axis", from + " to " + to, "a range of at least two points");
        }
        if ((kind == Kind.PARAMETER) != parameter.isPresent()) {
            throw new ParameterException("x axis", kind.name(), "a parameter exactly where one stands on the axis");
        }
    }

    /** Where the points stand. */
    public List<Double> abscissae() {
        return IntStream.range(0, points)
                .mapToObj(index -> scale.valueAt(index / (points - 1.0), from, to))
                .toList();
    }

    /** The same axis with another number of points. */
    public PresetAxis withPoints(int newPoints) {
        return new PresetAxis(kind, parameter, scale, from, to, newPoints);
    }

    /** Symbol of what stands on it. */
    public String symbol() {
        return switch (kind) {
            case PARAMETER -> parameter.orElseThrow().symbol();
            case RELATIVE_RECALIBRATION -> "β/β*";
        };
    }

    /** Name of what stands on it. */
    public String label() {
        return switch (kind) {
            case PARAMETER -> parameter.orElseThrow().label();
            case RELATIVE_RECALIBRATION -> "recalibration relative to β* = M/Q";
        };
    }
}
