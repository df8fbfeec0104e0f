package org.attune.benchmark.theory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.attune.benchmark.report.Figures;
import org.attune.benchmark.report.Sample;
import org.attune.live.Snapshot;
import org.attune.model.Quantity;
import org.attune.ui.charts.BoardArrangement;

/** How precise curves are: standard errors over values, of what the window draws at first. */
final class StandardErrors {
    /** Below this a value counts as 0, and its error is compared with this. */
    private static final double SMALL = 1e-3;

    private StandardErrors() {}

    /** For each quantity the median and the largest over the points. */
    static ObjectNode of(Snapshot curves) {
        ObjectNode node = Figures.object();
        BoardArrangement.INITIAL.shown().stream()
                .flatMap(chart -> chart.quantities().stream())
                .distinct()
                .forEach(quantity -> {
                    List<Double> errors = relative(quantity, curves);
                    if (!errors.isEmpty()) {
                        Sample sample = new Sample(errors);
                        ObjectNode entry = node.putObject(quantity.symbol());
                        Figures.put(entry, "median", sample.median());
                        Figures.put(entry, "largest", sample.quantile(1));
                    }
                });
        return node;
    }

    private static List<Double> relative(Quantity quantity, Snapshot curves) {
        return curves.points().stream()
                .flatMap(Optional::stream)
                .flatMap(point -> quantity.of(point).stream())
                .map(estimate -> estimate.standardError() / Math.max(SMALL, Math.abs(estimate.value())))
                .toList();
    }
}
