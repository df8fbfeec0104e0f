package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.RenderingHints;
import java.util.List;
import org.attune.model.AxisScale;
import org.attune.model.Quantity;
import org.attune.model.number.DecimalSign;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Makes charts in the looks of the program, the same for the screen and for exported figures. Pure functions. */
public final class ThemedChartFactory {
    /** Distance of the heading from the upper edge of the chart. */
    static final double HEADING_TOP = 8;

    /** Distance of the legend from the lower edge of the chart. */
    static final double FOOTER_BOTTOM = 8;

    static final RectangleInsets PADDING = new RectangleInsets(HEADING_TOP, 8, FOOTER_BOTTOM, 16);
    private static final double TICK_LENGTH = 4;
    private static final double MINOR_TICK_LENGTH = 2.5;
    private static final double TICK_LABEL_TOP = 3;

    private ThemedChartFactory() {}

    /**
     * Makes a chart; it listens to nothing and is drawn as often as wanted.
     *
     * @param figure what to draw
     * @param frame the room around the plot
     */
    public static JFreeChart create(ChartFigure figure, ChartFrame frame) {
        Appearance appearance = figure.appearance();
        ValueAxis horizontal = styled(
                axis(figure.data().scale(), figure.data().from(), figure.data().to(), figure.decimalSign()),
                appearance);
        ValueAxis vertical = styled(
                axis(
                        figure.data().view().scale(),
                        figure.range().lower(),
                        figure.range().upper(),
                        figure.decimalSign()),
                appearance);
        vertical.setAxisLineVisible(false);
        vertical.setTickMarksVisible(false);
        CurveRenderer renderer = new CurveRenderer(appearance, figure.marks());
        renderer.addAnnotation(new AxisMarkLines(figure.marks(), ringed(figure), appearance), Layer.BACKGROUND);
        renderer.addAnnotation(new VerdictBands(figure.data(), appearance, figure.language()), Layer.BACKGROUND);
        XYPlot plot = new XYPlot(new CurveDataset(figure.data()), horizontal, vertical, renderer);
        style(plot, frame.left(), appearance);
        figure.data()
                .referenceLevel()
                .ifPresent(level -> plot.addRangeMarker(reference(level, appearance), Layer.BACKGROUND));
        figure.marker().ifPresent(value -> plot.addDomainMarker(marker(value, appearance), Layer.BACKGROUND));

        JFreeChart chart = headed(plot, figure.words().title(figure.data()), frame.left(), appearance);
        Legend legend = Legend.of(figure);
        chart.addSubtitle(new FooterTitle(
                figure.data().axis(), figure.words().label(figure.data().axis()), legend, frame, appearance));
        return chart;
    }

    /** A chart around a plot: its heading, and nothing below. */
    static JFreeChart headed(XYPlot plot, String title, double left, Appearance appearance) {
        JFreeChart chart = new JFreeChart(null, BundledFont.SEMIBOLD.at(appearance.headingSize()), plot, false);
        chart.setNotify(false);
        chart.setBackgroundPaint(appearance.background());
        chart.setPadding(PADDING);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.addSubtitle(new HeadingTitle(title, left, appearance));
        return chart;
    }

    /** Rings stand on values; where differences are drawn there are none. */
    private static List<Quantity> ringed(ChartFigure figure) {
        return figure.data().comparison().subtracted().isPresent() ? List.of() : figure.legend();
    }

    /** Width of the plot in a chart of a given width. */
    static double plotWidth(double chartWidth, double left) {
        return chartWidth - PADDING.getLeft() - PADDING.getRight() - left;
    }

    private static ValueAxis axis(AxisScale scale, double from, double to, DecimalSign sign) {
        return scale == AxisScale.LOGARITHMIC ? new LogarithmicAxis(from, to, sign) : new LinearAxis(from, to, sign);
    }

    static ValueAxis styled(ValueAxis axis, Appearance appearance) {
        axis.setTickLabelFont(BundledFont.REGULAR.at(appearance.textSize()));
        axis.setTickLabelPaint(appearance.mutedText());
        axis.setTickLabelInsets(new RectangleInsets(TICK_LABEL_TOP, 4, 2, 6));
        axis.setAxisLinePaint(appearance.axis());
        axis.setAxisLineStroke(new BasicStroke(1));
        axis.setTickMarkPaint(appearance.axis());
        axis.setTickMarkStroke(new BasicStroke(1));
        axis.setTickMarkOutsideLength((float) TICK_LENGTH);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkOutsideLength((float) MINOR_TICK_LENGTH);
        axis.setMinorTickMarkInsideLength(0);
        return axis;
    }

    static void style(XYPlot plot, double verticalAxisSpace, Appearance appearance) {
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(appearance.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(appearance.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlinePaint(appearance.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        AxisSpace left = new AxisSpace();
        left.ensureAtLeast(verticalAxisSpace, RectangleEdge.LEFT);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.ensureAtLeast(axisHeight(appearance), RectangleEdge.BOTTOM);
        plot.setFixedDomainAxisSpace(bottom);
    }

    /** Height of what stands above the plot of a chart, and of the numbers below it. */
    static double heightAround(Appearance appearance) {
        return HEADING_TOP + HeadingTitle.height(appearance) + axisHeight(appearance) + FOOTER_BOTTOM;
    }

    /** Room below a plot for the numbers of the horizontal axis. */
    private static double axisHeight(Appearance appearance) {
        return Math.ceil(1.35 * appearance.textSize() + TICK_LENGTH + 5);
    }

    private static ValueMarker reference(double level, Appearance appearance) {
        return new ValueMarker(level, appearance.axis(), new BasicStroke((float) (1.2 * appearance.strokeScale())));
    }

    private static ValueMarker marker(double value, Appearance appearance) {
        float[] dots = {2, 3};
        return new ValueMarker(
                value,
                appearance.axis(),
                new BasicStroke(
                        (float) (1.2 * appearance.strokeScale()),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        dots,
                        0));
    }
}
