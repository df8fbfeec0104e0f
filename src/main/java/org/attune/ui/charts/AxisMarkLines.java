package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.attune.model.Quantity;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Labelled vertical lines across a plot; labels that would overlap stand in rows below each other. */
final class AxisMarkLines extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double LABEL_GAP = 4;
    private static final double ROW_HEIGHT = 1.4;
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
        List<Rectangle2D> taken = new ArrayList<>();
        for (AxisMark mark : marks) {
            double x = horizontal.valueToJava2D(mark.value(), area, RectangleEdge.BOTTOM);
            Rectangle2D place = labelPlace(mark, x, area, graphics.getFontRenderContext(), taken);
            taken.add(place);
            drawLabel(graphics, mark, place);
        }
    }

    /** Right of the line, or left of it where the plot ends, in the first row that is free there. */
    private Rectangle2D labelPlace(
            AxisMark mark, double x, Rectangle2D area, FontRenderContext context, List<Rectangle2D> taken) {
        double width = labelWidth(mark, context);
        double height = ROW_HEIGHT * size();
        double left = x + LABEL_GAP + width <= area.getMaxX() ? x + LABEL_GAP : x - LABEL_GAP - width;
        Rectangle2D place = new Rectangle2D.Double(left, area.getMinY() + 2, width, height);
        while (overlaps(place, taken)) {
            place = new Rectangle2D.Double(left, place.getY() + height, width, height);
        }
        return place;
    }

    private static boolean overlaps(Rectangle2D place, List<Rectangle2D> taken) {
        return taken.stream().anyMatch(place::intersects);
    }

    private void drawLabel(Graphics2D graphics, AxisMark mark, Rectangle2D place) {
        // Neighbouring lines would cross the letters.
        graphics.setColor(appearance.background());
        graphics.fill(place);
        double baseline = place.getY() + size();
        double x = place.getX();
        if (!mark.words().isEmpty()) {
            x = words(mark).draw(graphics, x, baseline, size(), appearance.mutedText());
        }
        SymbolText.of(mark.symbol()).draw(graphics, x, baseline, size(), appearance.text());
    }

    private double labelWidth(AxisMark mark, FontRenderContext context) {
        return wordsWidth(mark, context) + SymbolText.of(mark.symbol()).width(size(), context);
    }

    private double wordsWidth(AxisMark mark, FontRenderContext context) {
        return mark.words().isEmpty() ? 0 : words(mark).width(size(), context);
    }

    private static ProseText words(AxisMark mark) {
        return ProseText.of(mark.words() + " ");
    }

    private double size() {
        return appearance.textSize();
    }
}
