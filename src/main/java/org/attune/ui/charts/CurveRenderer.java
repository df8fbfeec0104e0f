package org.attune.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
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
import org.jfree.data.xy.XYDataset;

/** Draws each curve above the bands of standard errors of all curves, and faded where the theory is in doubt. */
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
        PlotFrame frame = new PlotFrame(horizontal, vertical, area);
        Curve curve = curves.curve(series);
        SeriesStyle style = SeriesStyle.of(curve.quantity(), appearance);
        if (pass == BAND_PASS) {
            drawBands(brush, frame, curves.data().abscissae(), curve, style);
        } else {
            drawLines(brush, frame, curves.data(), curve, style);
        }
        brush.dispose();
    }

    /** Draws the lines, faded where the theory is in doubt. */
    private static void drawLines(Graphics2D brush, PlotFrame frame, ChartData data, Curve curve, SeriesStyle style) {
        CurveLines lines = CurveLines.of(data, curve, frame);
        brush.setStroke(style.stroke());
        Area doubtful = frame.columns(Stretch.of(
                data, index -> Optional.of(data.stability().get(index)).filter(at -> at.affects(curve.quantity()))));
        if (doubtful.isEmpty()) {
            paint(brush, lines, style.color(), style.width());
            return;
        }
        Area trusted = new Area(brush.getClip());
        trusted.subtract(doubtful);
        Shape clip = brush.getClip();
        brush.clip(trusted);
        paint(brush, lines, style.color(), style.width());
        brush.setClip(clip);
        brush.clip(doubtful);
        paint(brush, lines, style.fadedColor(), style.width());
        brush.setClip(clip);
    }

    private static void paint(Graphics2D brush, CurveLines lines, Color color, double width) {
        brush.setPaint(color);
        brush.draw(lines.line());
        lines.dots(width + 2).forEach(brush::fill);
    }

    private static void drawBands(
            Graphics2D brush, PlotFrame frame, List<Double> abscissae, Curve curve, SeriesStyle style) {
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
}
