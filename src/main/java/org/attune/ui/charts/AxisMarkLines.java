package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.attune.model.Quantity;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Vertical lines across a plot, below its curves; {@link AxisMarkLabels} names them above the curves. */
final class AxisMarkLines extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Double> LINE_DASH = List.of(6.0, 3.0);
    private static final double LINE_WIDTH = 1.2;

    private static final double RING_RADIUS = 5;
    private static final double RING_WIDTH = 2;

    private final transient List<AxisMark> marks;
    private final transient List<Quantity> drawn;
    private final transient Appearance appearance;

    /** @param drawn the quantities that the chart draws */
    AxisMarkLines(List<AxisMark> marks, List<Quantity> drawn, Appearance appearance) {
        this.marks = List.copyOf(marks);
        this.drawn = List.copyOf(drawn);
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
        for (AxisMark mark : marks) {
            double x = horizontal.valueToJava2D(mark.value(), area, RectangleEdge.BOTTOM);
            SeriesStyle style = SeriesStyle.of(mark.quantity(), appearance);
            graphics.setColor(style.color());
            graphics.setStroke(
                    new SeriesStyle(style.color(), LINE_DASH, appearance.strokeScale() * LINE_WIDTH).stroke());
            graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            if (mark.height().isPresent() && drawn.contains(mark.quantity())) {
                double y = vertical.valueToJava2D(mark.height().getAsDouble(), area, RectangleEdge.LEFT);
                graphics.setStroke(new BasicStroke((float) (appearance.strokeScale() * RING_WIDTH)));
                graphics.draw(new Ellipse2D.Double(x - RING_RADIUS, y - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS));
            }
        }
    }
}
