package org.attune.curves.preset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.attune.model.Parameters;
import org.attune.model.Quantity;

/**
 * One curve of a panel.
 *
 * @param label what the legend calls it
 * @param quantity what stands on the vertical axis
 * @param parameters what is held
 * @param relativeRecalibration β as a multiple of β_min, where it is not held as a number
 * @param bestOf values of λ′ of which the one with the lowest E′ is taken at each point; empty for the one held
 * @param subtracted what is taken away from it
 * @param shade its place on the colour scale of its family, 0 first, where curves share one and differ in dashes; empty
 *     for a place of its own
 */
public record PresetSeries(
        String label,
        Quantity quantity,
        Parameters parameters,
        OptionalDouble relativeRecalibration,
        List<Double> bestOf,
        Optional<Subtrahend> subtracted,
        OptionalInt shade) {
    /** Defensive copy. */
    public PresetSeries {
        bestOf = List.copyOf(bestOf);
    }

    /**
     * What is taken away from a curve.
     *
     * @param quantity at the same place
     * @param parameters what is held there; the same choice of λ′ is made for them by themselves
     * @param constant a number that is added back
     */
    public record Subtrahend(Quantity quantity, Parameters parameters, double constant) {}
}
