package org.attune.ui.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.attune.model.AxisScale;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.Language;

/**
 * A chart ready to be drawn; immutable, so that two equal figures look the same.
 *
 * @param data what is drawn
 * @param range the vertical axis
 * @param legend the quantities listed below the plot, in order
 * @param fold what the last entry of the legend offers
 * @param marks labelled vertical lines on the horizontal axis, the landmarks of the data among them
 * @param marker where a vertical line stands on the horizontal axis; empty for none
 * @param appearance how it looks
 * @param language of its words
 * @param decimalSign in the numbers of its axes
 */
public record ChartFigure(
        ChartData data,
        ValueRange range,
        List<Quantity> legend,
        LegendFold fold,
        List<AxisMark> marks,
        OptionalDouble marker,
        Appearance appearance,
        Language language,
        DecimalSign decimalSign) {
    /** Defensive copies. */
    public ChartFigure {
        legend = List.copyOf(legend);
        marks = List.copyOf(marks);
    }

    /** A figure whose numbers are written as its language wants. */
    public ChartFigure(
            ChartData data,
            ValueRange range,
            List<Quantity> legend,
            LegendFold fold,
            List<AxisMark> marks,
            OptionalDouble marker,
            Appearance appearance,
            Language language) {
        this(data, range, legend, fold, marks, marker, appearance, language, language.decimalSign());
    }

    /**
     * The figure to print, in English: the vertical axis fits the data, and the legend lists only what is drawn.
     *
     * @param data what is drawn
     * @param marks vertical lines beside the landmarks of the data
     * @param marker where a vertical line stands on the horizontal axis; empty for none
     * @param appearance how it looks
     */
    public static ChartFigure fitted(
            ChartData data, List<AxisMark> marks, OptionalDouble marker, Appearance appearance) {
        return new ChartFigure(
                data,
                fittedRange(data),
                data.answeredQuantities(),
                LegendFold.NONE,
                allMarks(data, marks),
                marker,
                appearance,
                Language.ENGLISH);
    }

    /** The same figure in another language. */
    public ChartFigure in(Language other) {
        return new ChartFigure(data, range, legend, fold, marks, marker, appearance, other);
    }

    /** The same figure with another decimal sign. */
    public ChartFigure with(DecimalSign sign) {
        return new ChartFigure(data, range, legend, fold, marks, marker, appearance, language, sign);
    }

    /** What it says, in its language. */
    ChartWords words() {
        return new ChartWords(language);
    }

    /**
     * A stretch of the horizontal axis where the theory does not hold for certain.
     *
     * @param from left end, as a fraction of the way along the axis
     * @param to right end, likewise
     * @param verdict DOUBTFUL or BROKEN
     * @param label the verdict, and on which stage
     * @param color the colour of the stage, such as "#0072b2"
     */
    public record Doubtful(double from, double to, Verdict verdict, String label, String color) {}

    /** Where the theory does not hold for certain, from left to right. */
    public List<Doubtful> doubtful() {
        return VerdictBands.stretches(data).stream()
                .map(stretch -> new Doubtful(
                        stretch.from(),
                        stretch.to(),
                        stretch.what().verdict(),
                        words().label(stretch.what()),
                        SeriesStyle.webColor(VerdictBands.color(stretch.what().stage(), appearance))))
                .toList();
    }

    /** The same figure before anything is drawn in it: axes, grid, marks, heading and legend. */
    ChartFigure withoutCurves() {
        return new ChartFigure(
                data.withoutCurves(), range, legend, fold, marks, marker, appearance, language, decimalSign);
    }

    /** The landmarks of the data, and further marks. */
    static List<AxisMark> allMarks(ChartData data, List<AxisMark> further) {
        return Stream.concat(data.landmarks().stream(), further.stream())
                .filter(mark -> mark.value() >= data.from() && mark.value() <= data.to())
                .toList();
    }

    /** The vertical axis that was zoomed to, or else the one that fits the data. */
    static ValueRange fittedRange(ChartData data) {
        return data.view().values().orElseGet(() -> automaticRange(data));
    }

    /** The vertical axis that fits the data. */
    static ValueRange automaticRange(ChartData data) {
        return data.view().scale() == AxisScale.LOGARITHMIC
                ? LogarithmicRange.fit(shownRange(data))
                : RangePolicy.fit(shownRange(data), data.naturalRange());
    }

    /** The vertical axis that was zoomed to, or else the current one, grown to hold the data. */
    static ValueRange grownRange(ValueRange current, ChartData data) {
        return data.view()
                .values()
                .orElseGet(() -> data.view().scale() == AxisScale.LOGARITHMIC
                        ? LogarithmicRange.grow(current, shownRange(data))
                        : RangePolicy.grow(current, shownRange(data), data.naturalRange()));
    }

    /** What the vertical axis has to show: the data, or where there are none what the chart always shows. */
    private static ValueRange shownRange(ChartData data) {
        if (data.view().scale() == AxisScale.LOGARITHMIC) {
            return data.valueRange().orElse(LogarithmicRange.USUAL);
        }
        Optional<ValueRange> natural = data.naturalRange();
        return data.valueRange().or(() -> natural).orElse(new ValueRange(0, 1));
    }
}
