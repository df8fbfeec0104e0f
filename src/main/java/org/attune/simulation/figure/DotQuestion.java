package org.attune.simulation.figure;

import java.util.Optional;
import org.attune.curves.preset.PresetSeries;
import org.attune.curves.preset.SolvedPoint;
import org.attune.model.Parameters;
import org.attune.model.Quantity;

/**
 * What a dot shows.
 *
 * @param x where it stands
 * @param own what is measured
 * @param subtracted what is taken away from it, in the same run; empty for nothing
 * @param constant what is added back
 */
record DotQuestion(double x, Measured own, Optional<Measured> subtracted, double constant) {
    /** A number of a run with some parameters. */
    record Measured(Parameters parameters, Quantity quantity) {}

    /** The question of a dot at a point of a curve. */
    static DotQuestion of(PresetSeries series, SolvedPoint point) {
        Measured own = new Measured(point.parameters(), series.quantity());
        return series.subtracted()
                .map(other -> new DotQuestion(
                        point.x(),
                        own,
                        point.subtracted().map(parameters -> new Measured(parameters, other.quantity())),
                        other.constant()))
                .orElseGet(() -> new DotQuestion(point.x(), own, Optional.empty(), 0));
    }
}
