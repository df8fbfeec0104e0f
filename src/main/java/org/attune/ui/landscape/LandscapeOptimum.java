package org.attune.ui.landscape;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.attune.curves.grid.GridCell;
import org.attune.live.GridSnapshot;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.number.DecimalSign;
import org.attune.ui.controls.Numerals;

/**
 * The best cell of a landscape.
 *
 * @param cell where it is
 * @param value what the quantity is there
 * @param place both parameters there, rounded to what a reader would quote
 */
record LandscapeOptimum(GridCell cell, Estimate value, Map<ParameterInfo, Double> place) {
    private static final int DIGITS = 3;

    /** The best of the cells that have come; empty while there is none. */
    static Optional<LandscapeOptimum> of(GridSnapshot snapshot, LandscapeSettings settings) {
        return snapshot.values(settings.quantity())
                .best(settings.least())
                .flatMap(cell -> snapshot.at(cell)
                        .flatMap(settings.quantity()::of)
                        .map(value -> new LandscapeOptimum(cell, value, place(snapshot, settings, cell))));
    }

    /** A parameter there, as it is written. */
    String written(ParameterInfo parameter, DecimalSign sign) {
        return Numerals.exact(place.getOrDefault(parameter, Double.NaN), sign);
    }

    private static Map<ParameterInfo, Double> place(GridSnapshot snapshot, LandscapeSettings settings, GridCell cell) {
        Parameters there = snapshot.request().parametersAt(cell);
        Map<ParameterInfo, Double> place = new EnumMap<>(ParameterInfo.class);
        place.put(settings.horizontal(), Numerals.toSignificant(there.get(settings.horizontal()), DIGITS));
        place.put(settings.vertical(), Numerals.toSignificant(there.get(settings.vertical()), DIGITS));
        return place;
    }
}
