package org.attune.ui.charts;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.curves.preset.PresetSeries;
import org.attune.curves.preset.SolvedPanel;
import org.attune.model.Quantity;

/**
 * How the curves of a panel of a figure are drawn: benchmarks and quantities that stand alone as everywhere, several
 * curves of one quantity as a family, by their place on the scale and by dashes.
 */
public final class PanelStyle {
    private static final double WIDTH = 2.2;
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(8.0, 4.0), List.of(10.0, 3.0, 2.0, 3.0), List.of(2.0, 3.0));

    private PanelStyle() {}

    /** The style of a curve, by its place in the panel. */
    public static SeriesStyle of(SolvedPanel panel, int index, Appearance appearance) {
        Quantity quantity = panel.series().get(index).series().quantity();
        List<PresetSeries> family = panel.panel().series().stream()
                .filter(series -> series.quantity() == quantity)
                .toList();
        if (family.size() == 1 || isBenchmark(quantity)) {
            return SeriesStyle.of(quantity, appearance);
        }
        PresetSeries series = panel.panel().series().get(index);
        List<Integer> shades = IntStream.range(0, family.size())
                .map(place -> family.get(place).shade().orElse(place))
                .boxed()
                .toList();
        int place = family.indexOf(series);
        int shade = shades.get(place);
        // Curves of one colour differ in dashes, and so do curves of different colours where each has its own.
        int dash = series.shade().isPresent() ? Collections.frequency(shades.subList(0, place), shade) : place;
        double scale = appearance.strokeScale();
        return new SeriesStyle(
                FamilyScale.line(shade / Math.max(1.0, Collections.max(shades)), appearance),
                dash(dash, appearance),
                WIDTH * scale);
    }

    /** The dashes of a member of a family, by its place from 0. */
    static List<Double> dash(int place, Appearance appearance) {
        return DASHES.get(place % DASHES.size()).stream()
                .map(length -> length * appearance.strokeScale())
                .toList();
    }

    /** Whether it is no curve of the family but what the family is compared with. */
    static boolean isBenchmark(Quantity quantity) {
        return switch (quantity.family()) {
            case BAYES, BASELINE -> true;
            case FINETUNING, PRETRAINING -> false;
        };
    }
}
