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
     * The stretches over which the points of a chart have the same property. A stretch ends halfway to the next point
     * that has not.
     *
     * @param data the chart
     * @param property the property of the point of an index; empty where there is none
     */
    static <T> List<Stretch<T>> of(ChartData data, IntFunction<Optional<T>> property) {
        List<Double> abscissae = data.abscissae();
        List<Stretch<T>> stretches = new ArrayList<>();
        int start = 0;
        while (start < abscissae.size()) {
            Optional<T> what = property.apply(start);
            int end = start;
            while (end + 1 < abscissae.size() && Objects.equals(property.apply(end + 1), what)) {
                end++;
            }
            if (what.isPresent()) {
                stretches.add(new Stretch<>(what.get(), between(data, start - 1), between(data, end)));
            }
            start = end + 1;
        }
        return stretches;
    }

    /** Halfway from a point to the next; the end of the curve before the first and after the last. */
    private static double between(ChartData data, int index) {
        List<Double> abscissae = data.abscissae();
        double left = data.fractionOf(abscissae.get(Math.max(0, index)));
        double right = data.fractionOf(abscissae.get(Math.min(abscissae.size() - 1, index + 1)));
        return (left + right) / 2;
    }
}
