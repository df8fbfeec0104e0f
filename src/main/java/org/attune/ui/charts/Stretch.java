package org.attune.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A stretch of the horizontal axis over which something holds.
 *
 * @param what what holds
 * @param from left end, as a fraction of the way along the axis
 * @param to right end, as a fraction of the way along the axis, ≥ from
 */
record Stretch<T>(T what, double from, double to) {

    /**
     * The stretches over which the points of a chart have the same property.
     *
     * @param data the chart
     * @param property the property of the point of an index; empty where there is none
     */
    static <T> List<Stretch<T>> of(ChartData data, IntFunction<Optional<T>> property) {
        return of(data.abscissae().stream().map(data::fractionOf).toList(), property);
    }

    /**
     * The stretches over which points have the same property. A stretch ends halfway to the next point that has not.
     *
     * @param places where the points stand, as fractions of the way along the axis, increasing
     * @param property the property of the point of an index; empty where there is none
     */
    static <T> List<Stretch<T>> of(List<Double> places, IntFunction<Optional<T>> property) {
        List<Stretch<T>> stretches = new ArrayList<>();
        int start = 0;
        while (start < places.size()) {
            Optional<T> what = property.apply(start);
            int end = start;
            while (end + 1 < places.size() && Objects.equals(property.apply(end + 1), what)) {
                end++;
            }
            if (what.isPresent()) {
                stretches.add(new Stretch<>(what.get(), between(places, start - 1), between(places, end)));
            }
            start = end + 1;
        }
        return stretches;
    }

    /** Halfway from a point to the next; the end of the curve before the first and after the last. */
    private static double between(List<Double> places, int index) {
        double left = places.get(Math.max(0, index));
        double right = places.get(Math.min(places.size() - 1, index + 1));
        return (left + right) / 2;
    }
}
