package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.curves.preset.PanelMarks;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Makes charts of the panels of a figure, with the axes, colours and letters of all other charts. Pure functions. */
public final class PanelChart {
    private static final Color DARK_RED = new Color(0x8b0000);
    private static final Color LIGHT_RED = new Color(0xff8a80);
    private static final Color BARE = new Color(0, 0, 0, 0);
    private static final float BAND_OPACITY = 0.22f;

    private static final BasicStroke DASHED =
            new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);

    private PanelChart() {}

    /**
     * How many rows the legend of a panel takes.
     *
     * @param panel what is drawn
     * @param width width of its chart in logical pixels
     * @param appearance how it looks
     */
    public static int legendRows(SolvedPanel panel, double width, Appearance appearance) {
        double left = ChartFrame.labelWidth(range(panel), appearance);
        return new PanelFooter(panel, left, 0, appearance)
                .legendRows(width - ThemedChartFactory.PADDING.getLeft() - ThemedChartFactory.PADDING.getRight());
    }

    /**
     * Makes a chart.
     *
     * @param panel what to draw
     * @param legendRows room for that many rows of the legend, at least; panels side by side share it, so that their
     *     base lines are level
     * @param appearance how it looks
     */
    public static JFreeChart create(SolvedPanel panel, int legendRows, Appearance appearance) {
        ValueRange range = range(panel);
        ValueAxis horizontal = ThemedChartFactory.styled(horizontalAxis(panel), appearance);
        ValueAxis vertical = ThemedChartFactory.styled(new LinearAxis(range.lower(), range.upper()), appearance);
        vertical.setAxisLineVisible(false);
        vertical.setTickMarksVisible(false);
        YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND_OPACITY);
        for (int i = 0; i < panel.series().size(); i++) {
            addLines(panel, i, range, lines, renderer, appearance);
        }
        XYPlot plot = new XYPlot(lines, horizontal, vertical, renderer);
        double left = ChartFrame.labelWidth(range, appearance);
        ThemedChartFactory.style(plot, left, appearance);
        if (panel.panel().marks().minima()) {
            addMinima(panel, plot, appearance);
        }
        panel.panel().marks().verticals().forEach(line -> plot.addDomainMarker(vertical(line, appearance)));
        for (int i = 0; i < panel.series().size(); i++) {
            addHatching(panel, i, plot, appearance);
        }
        addCircles(panel, plot, appearance);
        addDots(panel, plot, appearance);
        JFreeChart chart = new JFreeChart(null, BundledFont.SEMIBOLD.at(appearance.headingSize()), plot, false);
        chart.setNotify(false);
        chart.setBackgroundPaint(appearance.background());
        chart.setPadding(ThemedChartFactory.PADDING);
        chart.setTextAntiAlias(true);
        chart.addSubtitle(new HeadingTitle(panel.panel().title(), left, appearance));
        chart.addSubtitle(new PanelFooter(panel, left, legendRows, appearance));
        return chart;
    }

    /** The vertical axis that fits the curves; below 0, and above 1 for an overlap, only where a curve is. */
    public static ValueRange range(SolvedPanel panel) {
        Stream<ValueRange> curves = panel.series().stream()
                .flatMap(series -> Stream.concat(series.points().stream(), series.uncalibrated().stream()))
                .flatMap(point -> point.value().stream())
                .map(estimate -> new ValueRange(estimate.value(), estimate.value()));
        Stream<ValueRange> dots = panel.series().stream()
                .flatMap(series -> series.dots().stream()
                        .map(dot -> ChartDot.valueRange(series.series().quantity(), dot.mean(), dot.bar())));
        ValueRange values =
                Stream.concat(curves, dots).reduce(ValueRange::union).orElse(new ValueRange(0, 1));
        ValueRange fitted = RangePolicy.fit(values, Optional.empty());
        boolean isOverlap = panel.panel().series().stream()
                .allMatch(series -> series.quantity() == Quantity.OVERLAP
                        && series.subtracted().isEmpty());
        double upper = isOverlap && values.upper() <= 1 ? Math.min(1, fitted.upper()) : fitted.upper();
        double lower = values.lower() >= 0 ? Math.max(0, fitted.lower()) : fitted.lower();
        return new ValueRange(Math.min(lower, upper), upper);
    }

    private static ValueAxis horizontalAxis(SolvedPanel panel) {
        double from = panel.panel().axis().from();
        double to = panel.panel().axis().to();
        return panel.panel().axis().scale() == AxisScale.LOGARITHMIC
                ? new LogarithmicAxis(from, to)
                : new LinearAxis(from, to);
    }

    /** One line for each stretch of answers without a gap that has one verdict throughout. */
    private static void addLines(
            SolvedPanel panel,
            int index,
            ValueRange range,
            YIntervalSeriesCollection lines,
            DeviationRenderer renderer,
            Appearance appearance) {
        SeriesStyle style = PanelStyle.of(panel, index, appearance);
        List<SolvedPoint> points = panel.series().get(index).points();
        int start = 0;
        while (start < points.size()) {
            if (points.get(start).value().isEmpty()) {
                start++;
                continue;
            }
            int end = start;
            Verdict verdict = verdict(points, start);
            boolean uncertain = isUncertain(points, start, range);
            while (end + 1 < points.size()
                    && points.get(end + 1).value().isPresent()
                    && verdict(points, end) == verdict
                    && isUncertain(points, end, range) == uncertain) {
                end++;
            }
            int series = lines.getSeriesCount();
            lines.addSeries(line(index + "." + start, points.subList(start, end + 1), uncertain ? 0 : 1));
            renderer.setSeriesPaint(series, style.color(verdict));
            renderer.setSeriesFillPaint(series, style.color());
            renderer.setSeriesStroke(series, (uncertain ? style.uncertain() : style).stroke());
            if (end == start) {
                renderer.setSeriesShapesVisible(series, true);
                renderer.setSeriesShape(series, CircleAnnotation.circle(style));
            }
            boolean continues =
                    end + 1 < points.size() && points.get(end + 1).value().isPresent();
            start = continues && end > start ? end : end + 1;
        }
    }

    /** Whether hardly anything is known of the piece of a line that begins at a point, as {@link ErrorBand} has it. */
    private static boolean isUncertain(List<SolvedPoint> points, int index, ValueRange range) {
        return points.subList(index, Math.min(index + 2, points.size())).stream()
                .flatMap(point -> point.value().stream())
                .anyMatch(estimate -> ErrorBand.width(estimate, range, false) == ErrorBand.Width.UNCERTAIN);
    }

    /** The verdict on the piece of a line that begins at a point; at the last point, that on the point. */
    private static Verdict verdict(List<SolvedPoint> points, int index) {
        boolean last =
                index + 1 == points.size() || points.get(index + 1).value().isEmpty();
        Verdict here = points.get(index).verdict();
        return last ? here : here.worse(points.get(index + 1).verdict());
    }

    /** Hatches about a curve wherever replica symmetry is broken. */
    private static void addHatching(SolvedPanel panel, int index, XYPlot plot, Appearance appearance) {
        SeriesStyle style = PanelStyle.of(panel, index, appearance);
        List<SolvedPoint> points = panel.series().get(index).points();
        List<SolvedPoint> broken = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value().isEmpty() || verdict(points, i) != Verdict.BROKEN) {
                continue;
            }
            broken.add(points.get(i));
            boolean endsHere =
                    i + 1 == points.size() || points.get(i + 1).value().isEmpty();
            if (!endsHere && verdict(points, i + 1) != Verdict.BROKEN) {
                broken.add(points.get(i + 1));
                endsHere = true;
            }
            if (endsHere) {
                plot.addAnnotation(new HatchedLineAnnotation(broken, style));
                broken.clear();
            }
        }
    }

    /** @param errors how many standard errors wide its band is on either side */
    private static YIntervalSeries line(String key, List<SolvedPoint> points, int errors) {
        YIntervalSeries line = new YIntervalSeries(key);
        for (SolvedPoint point : points) {
            Estimate value = point.value().orElseThrow();
            line.add(
                    point.x(),
                    value.value(),
                    value.value() - errors * value.standardError(),
                    value.value() + errors * value.standardError());
        }
        return line;
    }

    private static void addMinima(SolvedPanel panel, XYPlot plot, Appearance appearance) {
        for (SolvedSeries series : panel.series()) {
            if (series.series().quantity().family() != Quantity.Family.BAYES) {
                series.minimum()
                        .ifPresent(lowest -> plot.addDomainMarker(
                                new ValueMarker(lowest.x(), red(appearance), DASHED), Layer.BACKGROUND));
            }
        }
    }

    private static ValueMarker vertical(PanelMarks.Vertical line, Appearance appearance) {
        ValueMarker marker = new ValueMarker(line.x(), appearance.mutedText(), DASHED);
        marker.setLabel(line.label());
        marker.setLabelFont(BundledFont.REGULAR.at(appearance.textSize()));
        marker.setLabelPaint(appearance.mutedText());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelBackgroundColor(BARE);
        return marker;
    }

    /** Circles at β = 1, in the colours of their curves. */
    private static void addCircles(SolvedPanel panel, XYPlot plot, Appearance appearance) {
        for (int i = 0; i < panel.series().size(); i++) {
            SeriesStyle style = PanelStyle.of(panel, i, appearance);
            panel.series()
                    .get(i)
                    .uncalibrated()
                    .ifPresent(point -> point.value()
                            .ifPresent(value -> plot.addAnnotation(
                                    new CircleAnnotation(point.x(), value.value(), style, appearance))));
        }
    }

    /** Training runs, as squares with error bars in the colours of their curves. */
    private static void addDots(SolvedPanel panel, XYPlot plot, Appearance appearance) {
        for (int i = 0; i < panel.series().size(); i++) {
            SeriesStyle style = PanelStyle.of(panel, i, appearance);
            panel.series()
                    .get(i)
                    .dots()
                    .forEach(dot ->
                            plot.addAnnotation(new DotAnnotation(dot.x(), dot.mean(), dot.bar(), style, appearance)));
        }
    }

    private static Color red(Appearance appearance) {
        return appearance.isDark() ? LIGHT_RED : DARK_RED;
    }
}
