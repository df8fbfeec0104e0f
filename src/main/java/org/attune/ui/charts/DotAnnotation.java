package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A square with an error bar, of the same size whatever the axes are: training runs beside a curve. */
final class DotAnnotation extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    /** In widths of the line. */
    private static final double HALF_SIDE = 1.6;

    private static final double HALF_CAP = 1.8;
    private static final double BAR_WIDTH = 0.6;

    private final double x;
    private final double y;
    private final double bar;
    private final transient SeriesStyle style;
    private final transient Appearance appearance;

    /**
     * Creates the dot.
     *
     * @param bar half the length of the error bar; 0 for none
     */
    DotAnnotation(double x, double y, double bar, SeriesStyle style, Appearance appearance) {
        this.x = x;
        this.y = y;
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
        PlotFrame frame = new PlotFrame(horizontal, vertical, area);
        Point2D place = frame.place(x, y);
        double width = style.width();
        graphics.setColor(style.color());
        graphics.setStroke(new BasicStroke((float) (BAR_WIDTH * width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        if (bar > 0) {
            double top = frame.place(x, y + bar).getY();
            double bottom = frame.place(x, y - bar).getY();
            double cap = HALF_CAP * width;
            graphics.draw(new Line2D.Double(place.getX(), bottom, place.getX(), top));
            graphics.draw(new Line2D.Double(place.getX() - cap, top, place.getX() + cap, top));
            graphics.draw(new Line2D.Double(place.getX() - cap, bottom, place.getX() + cap, bottom));
        }
        double half = HALF_SIDE * width;
        Rectangle2D square = new Rectangle2D.Double(place.getX() - half, place.getY() - half, 2 * half, 2 * half);
        graphics.fill(square);
        // The rim keeps the square apart from its own curve.
        graphics.setColor(appearance.background());
        graphics.draw(square);
    }
}
