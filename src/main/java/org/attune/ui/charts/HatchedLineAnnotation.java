package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.attune.curves.preset.SolvedPoint;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** {@link CurveHatching} of a curve in a figure of the paper. */
final class HatchedLineAnnotation extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

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
        PlotFrame frame = new PlotFrame(horizontal, vertical, area);
        List<Point2D> places = points.stream()
                .map(point -> frame.place(point.x(), point.value().orElseThrow().value()))
                .toList();
        Shape clip = graphics.getClip();
        graphics.clip(area);
        CurveHatching.draw(graphics, places, style.color());
        graphics.setClip(clip);
    }
}
