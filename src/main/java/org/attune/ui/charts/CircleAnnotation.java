package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A circle on a curve, filled with the ground, of the same size whatever the axes are. */
final class CircleAnnotation extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    /** In widths of the line. */
    private static final double RADIUS = 2.2;

    private final double x;
    private final double y;
    private final transient SeriesStyle style;
    private final transient Appearance appearance;

    CircleAnnotation(double x, double y, SeriesStyle style, Appearance appearance) {
        this.x = x;
        this.y = y;
        this.style = style;
        this.appearance = appearance;
    }

    /** The circle about the origin. */
    static Ellipse2D circle(SeriesStyle style) {
        double radius = RADIUS * style.width();
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
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
        Point2D place = new PlotFrame(horizontal, vertical, area).place(x, y);
        var circle =
                AffineTransform.getTranslateInstance(place.getX(), place.getY()).createTransformedShape(circle(style));
        graphics.setColor(appearance.background());
        graphics.fill(circle);
        graphics.setColor(style.color());
        graphics.setStroke(new BasicStroke((float) style.width()));
        graphics.draw(circle);
    }
}
