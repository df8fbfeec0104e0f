package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Makes charts of densities in the looks of the program. Pure functions. */
final class DensityChartFactory {
    private static final double LEFT = 68;
    private static final double LINE_WIDTH = 1.8;
    private static final int TINT = 60;

    private DensityChartFactory() {}

    static JFreeChart create(DensityFigure figure) {
        Appearance appearance = figure.appearance();
        NumberAxis horizontal =
                new LinearAxis(figure.range().lower(), figure.range().upper(), figure.decimalSign());
        horizontal.setLabel(figure.axis());
        horizontal.setLabelFont(BundledFont.REGULAR.at(appearance.textSize()));
        horizontal.setLabelPaint(appearance.mutedText());
        ValueAxis vertical =
                ThemedChartFactory.styled(new LinearAxis(0, figure.highest(), figure.decimalSign()), appearance);
        vertical.setLabel(figure.vertical());
        vertical.setLabelFont(BundledFont.REGULAR.at(appearance.textSize()));
        vertical.setLabelPaint(appearance.mutedText());
        vertical.setAxisLineVisible(false);
        vertical.setTickMarksVisible(false);
        XYPlot plot = new XYPlot(null, ThemedChartFactory.styled(horizontal, appearance), vertical, null);
        ThemedChartFactory.style(plot, LEFT, appearance);
        plot.setFixedDomainAxisSpace(null);
        for (int k = 0; k < figure.curves().size(); k++) {
            DensityCurve curve = figure.curves().get(k);
            plot.setDataset(k, dataset(curve));
            plot.setRenderer(k, renderer(curve, appearance));
        }
        figure.threshold()
                .ifPresent(threshold -> plot.addDomainMarker(marker(threshold, appearance), Layer.FOREGROUND));
        JFreeChart chart = ThemedChartFactory.headed(plot, figure.title(), LEFT, appearance);
        chart.addSubtitle(legend(plot, appearance));
        return chart;
    }

    /** The legend of a chart that was made here. */
    static LegendTitle legend(JFreeChart chart) {
        return (LegendTitle) chart.getSubtitle(chart.getSubtitleCount() - 1);
    }

    /** The curve, and with it the line of zeros down to which it is filled. */
    private static DefaultXYDataset dataset(DensityCurve curve) {
        int count = curve.points().size();
        double[][] values = new double[2][count];
        double[][] zeros = new double[2][count];
        for (int k = 0; k < count; k++) {
            values[0][k] = curve.points().get(k).eigenvalue();
            values[1][k] = curve.points().get(k).density();
            zeros[0][k] = values[0][k];
        }
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(curve.name(), values);
        if (curve.filled()) {
            dataset.addSeries(curve.name() + " 0", zeros);
        }
        return dataset;
    }

    private static XYItemRenderer renderer(DensityCurve curve, Appearance appearance) {
        BasicStroke stroke = new BasicStroke((float) (LINE_WIDTH * appearance.strokeScale()));
        XYItemRenderer renderer;
        if (curve.filled()) {
            Color tint = new Color(
                    curve.colour().getRed(),
                    curve.colour().getGreen(),
                    curve.colour().getBlue(),
                    TINT);
            renderer = new FilledRenderer(tint, stroke);
            renderer.setSeriesPaint(1, new Color(0, 0, 0, 0));
            renderer.setSeriesVisibleInLegend(1, false);
        } else {
            renderer = new XYLineAndShapeRenderer(true, false);
        }
        renderer.setSeriesPaint(0, curve.colour());
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    private static ValueMarker marker(DensityFigure.Threshold threshold, Appearance appearance) {
        float[] dashes = {6, 4};
        ValueMarker marker = new ValueMarker(
                threshold.eigenvalue(),
                appearance.text(),
                new BasicStroke(
                        (float) (1.4 * appearance.strokeScale()),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        dashes,
                        0));
        marker.setLabel(threshold.name());
        marker.setLabelFont(BundledFont.SEMIBOLD.at(appearance.textSize()));
        marker.setLabelPaint(appearance.text());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        return marker;
    }

    private static LegendTitle legend(XYPlot plot, Appearance appearance) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(BundledFont.REGULAR.at(appearance.textSize()));
        legend.setItemPaint(appearance.text());
        legend.setBackgroundPaint(appearance.background());
        legend.setPadding(new RectangleInsets(4, LEFT - 8, 0, 0));
        return legend;
    }
}
