package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.attune.curves.preset.SolvedPoint;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Hatching along a piece of a curve on which replica symmetry is broken, in the colour of the curve. */
final class HatchedLineAnnotation extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    /** How far it reaches to both sides of the curve together. */
    private static final float WIDTH = 16;

    private static final double DISTANCE = 5;
    private static final int OPACITY = 110;

    private final transient List<SolvedPoint> points;
    private final transient SeriesStyle style;

    /**
     * Creates the hatching.
     *
     * @param points the piece, at least one point; each has a value
     * @param style that of the curve
     */
    HatchedLineAnnotation(List<SolvedPoint> points, SeriesStyle style) {
        this.points = List.copyOf(points);
        this.style = style;
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
        Shape along = along(new PlotFrame(horizontal, vertical, area));
        Shape clip = graphics.getClip();
        graphics.clip(area);
        graphics.clip(along);
        Color color = style.color();
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), OPACITY));
        graphics.setStroke(new BasicStroke(0.9f));
        Rectangle2D bounds = along.getBounds2D();
        // On one grid for the whole plot, so that the hatching of curves that touch continues.
        double first = Math.floor((bounds.getMinX() - bounds.getHeight()) / DISTANCE) * DISTANCE;
        double shift = Math.IEEEremainder(bounds.getMaxY(), DISTANCE);
        for (double x = first - shift; x < bounds.getMaxX(); x += DISTANCE) {
            graphics.draw(new Line2D.Double(x, bounds.getMaxY(), x + bounds.getHeight(), bounds.getMinY()));
        }
        graphics.setClip(clip);
    }

    private Shape along(PlotFrame frame) {
        List<Point2D> places = points.stream()
                .map(point -> frame.place(point.x(), point.value().orElseThrow().value()))
                .toList();
        Point2D first = places.getFirst();
        if (places.size() == 1) {
            return new Ellipse2D.Double(first.getX() - WIDTH / 2, first.getY() - WIDTH / 2, WIDTH, WIDTH);
        }
        Path2D line = new Path2D.Double();
        line.moveTo(first.getX(), first.getY());
        places.stream().skip(1).forEach(place -> line.lineTo(place.getX(), place.getY()));
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }
}
