package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.model.Estimate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/**
 * Draws each curve as one line per unbroken stretch, so that dashes run through, above the bands of standard errors of
 * all curves.
 */
final class CurveRenderer extends AbstractXYItemRenderer {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int BAND_PASS = 0;
    private static final int PASSES = 2;

    /** A band narrower than this share of the axis would hide behind its line. */
    private static final double SMALLEST_BAND = 0.003;

    /** How far beyond the plot ink may reach, so that a line that runs along an edge of the plot is not cut in half. */
    private static final double OVERHANG = 3;

    private final transient Appearance appearance;

    CurveRenderer(Appearance appearance) {
        this.appearance = appearance;
    }

    /** The axes of a plot and the pixels that they span. */
    private record Frame(ValueAxis horizontal, ValueAxis vertical, Rectangle2D area) {
        Point2D.Double place(double x, double y) {
            return new Point2D.Double(
                    horizontal.valueToJava2D(x, area, RectangleEdge.BOTTOM),
                    vertical.valueToJava2D(y, area, RectangleEdge.LEFT));
        }
    }

    @Override
    public int getPassCount() {
        return PASSES;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        XYItemRendererState state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    /** Called for every item; the first one draws the whole curve. */
    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis horizontal,
            ValueAxis vertical,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item != 0 || !(dataset instanceof CurveDataset curves)) {
            return;
        }
        Graphics2D brush = (Graphics2D) graphics.create();
        brush.setClip(new Rectangle2D.Double(
                area.getX() - OVERHANG,
                area.getY() - OVERHANG,
                area.getWidth() + 2 * OVERHANG,
                area.getHeight() + 2 * OVERHANG));
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Frame frame = new Frame(horizontal, vertical, area);
        Curve curve = curves.curve(series);
        SeriesStyle style = SeriesStyle.of(curve.quantity(), appearance);
        List<Double> abscissae = curves.data().abscissae();
        if (pass == BAND_PASS) {
            drawBands(brush, frame, abscissae, curve, style);
        } else {
            drawLines(brush, frame, abscissae, curve, style);
        }
        brush.dispose();
    }

    private static void drawLines(
            Graphics2D brush, Frame frame, List<Double> abscissae, Curve curve, SeriesStyle style) {
        Path2D line = new Path2D.Double();
        List<Shape> isolated = new ArrayList<>();
        int stretch = 0;
        Point2D last = new Point2D.Double();
        for (int i = 0; i < abscissae.size(); i++) {
            Optional<Estimate> estimate = curve.estimates().get(i);
            if (estimate.isPresent()) {
                last = frame.place(abscissae.get(i), estimate.get().value());
                if (stretch == 0) {
                    line.moveTo(last.getX(), last.getY());
                } else {
                    line.lineTo(last.getX(), last.getY());
                }
                stretch++;
            }
            if (estimate.isEmpty() || i == abscissae.size() - 1) {
                if (stretch == 1) {
                    isolated.add(dot(last, style.width()));
                }
                stretch = 0;
            }
        }
        brush.setPaint(style.color());
        brush.setStroke(style.stroke());
        brush.draw(line);
        isolated.forEach(brush::fill);
    }

    private static void drawBands(
            Graphics2D brush, Frame frame, List<Double> abscissae, Curve curve, SeriesStyle style) {
        double smallest = SMALLEST_BAND * frame.vertical().getRange().getLength();
        brush.setPaint(style.bandColor());
        List<Point2D> above = new ArrayList<>();
        List<Point2D> below = new ArrayList<>();
        for (int i = 0; i < abscissae.size(); i++) {
            Optional<Estimate> wide = curve.estimates().get(i).filter(estimate -> estimate.standardError() > smallest);
            if (wide.isPresent()) {
                double value = wide.get().value();
                double error = wide.get().standardError();
                above.add(frame.place(abscissae.get(i), value + error));
                below.addFirst(frame.place(abscissae.get(i), value - error));
            }
            if (wide.isEmpty() || i == abscissae.size() - 1) {
                if (above.size() > 1) {
                    brush.fill(outline(above, below));
                }
                above.clear();
                below.clear();
            }
        }
    }

    private static Shape outline(List<Point2D> above, List<Point2D> below) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(above.getFirst().getX(), above.getFirst().getY());
        above.forEach(point -> outline.lineTo(point.getX(), point.getY()));
        below.forEach(point -> outline.lineTo(point.getX(), point.getY()));
        outline.closePath();
        return outline;
    }

    private static Shape dot(Point2D centre, double width) {
        double diameter = width + 2;
        return new Ellipse2D.Double(centre.getX() - diameter / 2, centre.getY() - diameter / 2, diameter, diameter);
    }
}
