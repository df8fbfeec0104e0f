package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A dot in a panel of a figure of the paper: training runs beside a curve. */
final class DotAnnotation extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    private final double x;
    private final double mean;
    private final double bar;
    private final transient SeriesStyle style;
    private final transient Appearance appearance;

    /**
     * Creates the dot.
     *
     * @param bar half the length of the error bar; 0 for none
     */
    DotAnnotation(double x, double mean, double bar, SeriesStyle style, Appearance appearance) {
        this.x = x;
        this.mean = mean;
        this.bar = bar;
        this.style = style;
        this.appearance = appearance;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis horizontal,
            ValueAxis vertical,
            int rendererIndex,
            PlotRenderingInfo info) {
        DotShape.draw(graphics, new PlotFrame(horizontal, vertical, area), x, mean, bar, style, appearance);
    }
}
