package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** How training runs look in every chart: a square with an error bar, of the same size whatever the axes are. */
final class DotShape {
    /** In widths of the line. */
    private static final double HALF_SIDE = 1.6;

    /** Squares of thin lines must be seen, too. */
    private static final double SMALLEST_HALF_SIDE = 3;

    private static final double HALF_CAP = 1.8;
    private static final double BAR_WIDTH = 0.6;

    private DotShape() {}

    /**
     * Draws a dot.
     *
     * @param frame where values stand
     * @param bar half the length of the error bar; 0 for none
     */
    static void draw(
            Graphics2D graphics,
            PlotFrame frame,
            double x,
            double mean,
            double bar,
            SeriesStyle style,
            Appearance appearance) {
        Point2D place = frame.place(x, mean);
        double width = style.width();
        graphics.setColor(style.color());
        graphics.setStroke(new BasicStroke((float) (BAR_WIDTH * width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        boolean ratios = frame.vertical() instanceof LogarithmicAxis;
        if (bar > 0) {
            double top = frame.place(x, mean + bar).getY();
            // On a logarithmic axis a bar that reaches 0 has no lower end.
            double bottom = ratios && mean <= bar
                    ? frame.area().getMaxY()
                    : frame.place(x, mean - bar).getY();
            double cap = HALF_CAP * width;
            graphics.draw(new Line2D.Double(place.getX(), bottom, place.getX(), top));
            graphics.draw(new Line2D.Double(place.getX() - cap, top, place.getX() + cap, top));
            graphics.draw(new Line2D.Double(place.getX() - cap, bottom, place.getX() + cap, bottom));
        }
        double half = Math.max(HALF_SIDE * width, SMALLEST_HALF_SIDE * appearance.strokeScale());
        Rectangle2D square = new Rectangle2D.Double(place.getX() - half, place.getY() - half, 2 * half, 2 * half);
        graphics.fill(square);
        // The rim keeps the square apart from its own curve.
        graphics.setColor(appearance.background());
        graphics.draw(square);
    }
}
