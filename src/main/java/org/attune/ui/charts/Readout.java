package org.attune.ui.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Verdict;
import org.attune.ui.text.Language;

/**
 * All values of a chart at one point, which the legend tells while a cross-hair is shown.
 *
 * @param header symbol of the horizontal axis, such as α′
 * @param value the value on the horizontal axis
 * @param rows what the chart shows there, gaps left out
 * @param besides the values of what stands beside the curves
 * @param dots the training runs nearest to the point, if they are near
 * @param doubts what speaks against the theory there, the most serious reason of each stage
 * @param language of its words
 */
record Readout(
        String header,
        double value,
        List<Row> rows,
        List<BesideValues> besides,
        List<ChartDot> dots,
        List<Reason> doubts,
        Language language) {
    private static final int MOST_BESIDE = 3;

    /** Within this part of the axis training runs are at the cross-hair. */
    private static final double NEAR = 0.02;

    /**
     * One value.
     *
     * @param quantity what it is
     * @param estimate its value and standard error
     * @param verdict whether the theory holds for it
     */
    record Row(Quantity quantity, Estimate estimate, Verdict verdict) {
        String value() {
            return EstimateFormat.value(estimate);
        }

        String error() {
            return EstimateFormat.error(estimate);
        }

        /** Value, and a mark where the theory does not hold for certain. */
        String marked() {
            String mark = VerdictMark.of(verdict);
            return mark.isEmpty() ? value() : value() + " " + mark;
        }

        /** Value with its mark, and the standard error. */
        String text() {
            return (marked() + " " + error()).strip();
        }
    }

    /** Defensive copies. */
    Readout {
        rows = List.copyOf(rows);
        besides = List.copyOf(besides);
        dots = List.copyOf(dots);
        doubts = List.copyOf(doubts);
    }

    /** The values of a figure at one of its points. */
    static Readout of(ChartFigure figure, int point) {
        ChartData data = figure.data();
        PointAssessments here = data.assessments().get(point);
        List<Row> rows = data.curves().stream()
                .flatMap(curve -> curve.estimates().get(point).stream()
                        .map(estimate -> new Row(curve.quantity(), estimate, here.verdict(curve.quantity()))))
                .toList();
        return new Readout(
                data.axis().symbol(),
                data.abscissae().get(point),
                rows,
                BesideValues.of(figure, data.abscissae().get(point)),
                nearest(data, data.abscissae().get(point)),
                here.reasons(rows.stream().map(Row::quantity).toList()),
                figure.language());
    }

    private static List<ChartDot> nearest(ChartData data, double abscissa) {
        double place = data.fractionOf(abscissa);
        Optional<Double> nearest = data.comparison().dots().stream()
                .map(ChartDot::x)
                .filter(x -> Math.abs(data.fractionOf(x) - place) <= NEAR)
                .min(Comparator.comparingDouble(x -> Math.abs(data.fractionOf(x) - place)));
        return data.comparison().dots().stream()
                .filter(dot -> nearest.filter(x -> x == dot.x()).isPresent())
                .toList();
    }

    /** The value on the horizontal axis in digits. */
    String valueText() {
        return EstimateFormat.value(Estimate.exact(value));
    }

    /** The value of a quantity; empty where there is none. */
    Optional<Row> row(Quantity quantity) {
        return rows.stream().filter(row -> row.quantity() == quantity).findFirst();
    }

    /** The values of what stands beside the curves under a name, the first few; empty where there are none. */
    String beside(String name) {
        return besides.stream()
                .filter(values -> values.name().equals(name))
                .flatMap(values -> values.rows().stream().limit(MOST_BESIDE))
                .map(row -> row.quantity().symbol() + " " + row.marked())
                .collect(Collectors.joining(", "));
    }

    /** The values of the training runs here; empty where there are none. */
    String trained() {
        return dots.stream()
                .map(dot -> dot.quantity().symbol() + " " + EstimateFormat.both(new Estimate(dot.mean(), dot.bar())))
                .collect(Collectors.joining(", "));
    }

    /** Where the cross-hair stands, and what speaks against the theory there. */
    String heading() {
        String place = header + " = " + valueText();
        return doubts.isEmpty()
                ? place
                : place + " · " + doubts.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** The same in one line, for those who do not see it. */
    String spoken() {
        StringBuilder text = new StringBuilder(header + " = " + valueText());
        for (Row row : rows) {
            text.append(", ").append(row.quantity().symbol()).append(" = ").append(row.value());
            text.append(row.error().isEmpty() ? "" : " " + row.error());
        }
        besides.forEach(beside -> text.append("; ").append(beside.spoken()));
        if (!dots.isEmpty()) {
            text.append("; ").append(new ChartWords(language).text("spoken.trained", trained()));
        }
        doubts.forEach(doubt -> text.append(", ").append(label(doubt)));
        return text.toString();
    }

    private String label(Reason reason) {
        return new ChartWords(language).label(reason);
    }
}
