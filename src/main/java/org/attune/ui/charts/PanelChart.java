package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.attune.curves.preset.SolvedPanel;
import org.attune.curves.preset.SolvedPoint;
import org.attune.curves.preset.SolvedSeries;
import org.attune.model.AxisScale;
import org.attune.model.Estimate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Makes charts of the panels of a figure, with the axes, colours and letters of all other charts. Pure functions. */
public final class PanelChart {
    private static final Color DARK_RED = new Color(0x8b0000);
    private static final Color LIGHT_RED = new Color(0xff8a80);
    private static final float BAND_OPACITY = 0.22f;

    private PanelChart() {}

    /**
     * Makes a chart.
     *
     * @param panel what to draw
     * @param appearance how it looks
     */
    public static JFreeChart create(SolvedPanel panel, Appearance appearance) {
        ValueRange range = range(panel);
        ValueAxis horizontal = ThemedChartFactory.styled(horizontalAxis(panel), appearance);
        ValueAxis vertical = ThemedChartFactory.styled(new LinearAxis(range.lower(), range.upper()), appearance);
        vertical.setAxisLineVisible(false);
        vertical.setTickMarksVisible(false);
        YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND_OPACITY);
        for (int i = 0; i < panel.series().size(); i++) {
            addLines(panel, i, lines, renderer, appearance);
        }
        XYPlot plot = new XYPlot(lines, horizontal, vertical, renderer);
        double left = ChartFrame.labelWidth(range, appearance);
        ThemedChartFactory.style(plot, left, appearance);
        if (panel.panel().minima()) {
            addMinima(panel, plot, appearance);
        }
        JFreeChart chart = new JFreeChart(null, BundledFont.SEMIBOLD.at(appearance.headingSize()), plot, false);
        chart.setNotify(false);
        chart.setBackgroundPaint(appearance.background());
        chart.setPadding(ThemedChartFactory.PADDING);
        chart.setTextAntiAlias(true);
        chart.addSubtitle(new HeadingTitle(panel.panel().title(), left, appearance));
        chart.addSubtitle(new PanelFooter(panel, left, appearance));
        return chart;
    }

    /** The vertical axis that fits the curves. */
    public static ValueRange range(SolvedPanel panel) {
        Optional<ValueRange> values = panel.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMap(point -> point.value().stream())
                .map(estimate -> new ValueRange(estimate.value(), estimate.value()))
                .reduce(ValueRange::union);
        return RangePolicy.fit(values.orElse(new ValueRange(0, 1)), Optional.empty());
    }

    private static ValueAxis horizontalAxis(SolvedPanel panel) {
        double from = panel.panel().axis().from();
        double to = panel.panel().axis().to();
        return panel.panel().axis().scale() == AxisScale.LOGARITHMIC
                ? new LogarithmicAxis(from, to)
                : new LinearAxis(from, to);
    }

    /** One line for each unbroken stretch of answers. */
    private static void addLines(
            SolvedPanel panel,
            int index,
            YIntervalSeriesCollection lines,
            DeviationRenderer renderer,
            Appearance appearance) {
        SeriesStyle style = PanelStyle.of(panel, index, appearance);
        List<SolvedPoint> points = panel.series().get(index).points();
        int start = 0;
        for (int i = 0; i <= points.size(); i++) {
            if (i == points.size() || points.get(i).value().isEmpty()) {
                if (i > start) {
                    int series = lines.getSeriesCount();
                    lines.addSeries(line(index + "." + start, points.subList(start, i)));
                    renderer.setSeriesPaint(series, style.color());
                    renderer.setSeriesFillPaint(series, style.color());
                    renderer.setSeriesStroke(series, style.stroke());
                }
                start = i + 1;
            }
        }
    }

    private static YIntervalSeries line(String key, List<SolvedPoint> points) {
        YIntervalSeries line = new YIntervalSeries(key);
        for (SolvedPoint point : points) {
            Estimate value = point.value().orElseThrow();
            line.add(
                    point.x(),
                    value.value(),
                    value.value() - value.standardError(),
                    value.value() + value.standardError());
        }
        return line;
    }

    private static void addMinima(SolvedPanel panel, XYPlot plot, Appearance appearance) {
        float[] dashes = {5, 4};
        BasicStroke stroke = new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
        for (SolvedSeries series : panel.series()) {
            if (!PanelStyle.isBenchmark(series.series().quantity())) {
                series.lowest()
                        .ifPresent(lowest -> plot.addDomainMarker(
                                new ValueMarker(lowest.x(), appearance.isDark() ? LIGHT_RED : DARK_RED, stroke),
                                Layer.BACKGROUND));
            }
        }
    }
}
