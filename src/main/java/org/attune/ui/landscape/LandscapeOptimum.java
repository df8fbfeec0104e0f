package org.attune.ui.landscape;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.curves.grid.GridValues;
import org.attune.live.GridSnapshot;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.ParameterInfo;
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
    private static final double HALF = 0.5;

    /** The best of the cells that have come; empty while there is none, or while others are shown than are chosen. */
    static Optional<LandscapeOptimum> of(GridSnapshot snapshot, LandscapeSettings settings) {
        if (snapshot.request().horizontal().parameter() != settings.horizontal()
                || snapshot.request().vertical().parameter() != settings.vertical()) {
            return Optional.empty();
        }
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
        GridValues values = snapshot.values(settings.quantity());
        GridAxis horizontal = snapshot.request().horizontal();
        GridAxis vertical = snapshot.request().vertical();
        Map<ParameterInfo, Double> place = new EnumMap<>(ParameterInfo.class);
        place.put(
                horizontal.parameter(),
                meaningful(
                        horizontal, cell.column(), index -> isAsGood(values, cell, new GridCell(index, cell.row()))));
        place.put(
                vertical.parameter(),
                meaningful(vertical, cell.row(), index -> isAsGood(values, cell, new GridCell(cell.column(), index))));
        return place;
    }

    /** A value with the digits that the cells around it which are as good allow; each is known to half a cell. */
    private static double meaningful(GridAxis axis, int best, IntPredicate asGood) {
        int first = best;
        while (first > 0 && asGood.test(first - 1)) {
            first--;
        }
        int last = best;
        while (last < GridRequest.SIDE - 1 && asGood.test(last + 1)) {
            last++;
        }
        double end = GridRequest.SIDE - 1.0;
        return Numerals.toMeaningful(
                axis.valueAt(best / end),
                Interval.closed(
                        axis.valueAt(Math.max(0, (first - HALF) / end)),
                        axis.valueAt(Math.min(1, (last + HALF) / end))),
                DIGITS);
    }

    /** Whether a cell is worse than the best by less than the standard error. */
    private static boolean isAsGood(GridValues values, GridCell best, GridCell other) {
        return values.at(best)
                .flatMap(least -> values.at(other)
                        .filter(value -> Math.abs(value.value() - least.value()) <= least.standardError()))
                .isPresent();
    }
}
