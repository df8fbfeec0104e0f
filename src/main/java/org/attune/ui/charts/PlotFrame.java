package org.attune.ui.charts;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The axes of a plot and the pixels that they span.
 *
 * @param horizontal horizontal axis
 * @param vertical vertical axis
 * @param area the plot, not to be changed
 */
record PlotFrame(ValueAxis horizontal, ValueAxis vertical, Rectangle2D area) {

    /** How far below a logarithmic axis a value is drawn that has no place on it. */
    private static final double FAR_BELOW = 1e-3;

    /** The place of a point. On a logarithmic axis the lower end of a band may have none; it is drawn far below. */
    Point2D place(double x, double y) {
        double height = vertical instanceof LogarithmicAxis ? Math.max(y, FAR_BELOW * vertical.getLowerBound()) : y;
        return new Point2D.Double(
                horizontal.valueToJava2D(x, area, RectangleEdge.BOTTOM),
                vertical.valueToJava2D(height, area, RectangleEdge.LEFT));
    }

    /** The place of a fraction of the way along the horizontal axis. */
    double x(double fraction) {
        return area.getX() + fraction * area.getWidth();
    }

    /** Everything above and below some stretches of the horizontal axis. */
    Area columns(List<? extends Stretch<?>> stretches) {
        Area columns = new Area();
        for (Stretch<?> stretch : stretches) {
            columns.add(new Area(new Rectangle2D.Double(
                    x(stretch.from()),
                    area.getY() - area.getHeight(),
                    x(stretch.to()) - x(stretch.from()),
                    3 * area.getHeight())));
        }
        return columns;
    }
}
