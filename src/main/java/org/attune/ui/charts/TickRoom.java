package org.attune.ui.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.model.number.DecimalSign;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** How many labels fit along an axis of a given length in pixels. */
final class TickRoom implements Ticks.Room {
    /** Least space between two labels side by side, relative to the size of the text. */
    private static final double HORIZONTAL_GAP = 0.9;

    /** Least distance of two labels above each other, relative to the size of the text. */
    private static final double VERTICAL_DISTANCE = 2.2;

    private final ValueAxis axis;
    private final Rectangle2D area;
    private final RectangleEdge edge;
    private final FontRenderContext context;
    private final DecimalSign sign;

    private TickRoom(ValueAxis axis, Graphics2D graphics, Rectangle2D area, RectangleEdge edge, DecimalSign sign) {
        this.axis = axis;
        this.area = area;
        this.edge = edge;
        this.sign = sign;
        this.context = graphics.getFontRenderContext();
    }

    static TickRoom horizontal(ValueAxis axis, Graphics2D graphics, Rectangle2D area, DecimalSign sign) {
        return new TickRoom(axis, graphics, area, RectangleEdge.BOTTOM, sign);
    }

    static TickRoom vertical(ValueAxis axis, Graphics2D graphics, Rectangle2D area, DecimalSign sign) {
        return new TickRoom(axis, graphics, area, RectangleEdge.LEFT, sign);
    }

    @Override
    public boolean fits(List<Double> labels) {
        Font font = axis.getTickLabelFont();
        for (int i = 1; i < labels.size(); i++) {
            double distance = Math.abs(
                    axis.valueToJava2D(labels.get(i), area, edge) - axis.valueToJava2D(labels.get(i - 1), area, edge));
            double needed = edge.equals(RectangleEdge.LEFT)
                    ? VERTICAL_DISTANCE * font.getSize2D()
                    : (width(labels.get(i), font) + width(labels.get(i - 1), font)) / 2
                            + HORIZONTAL_GAP * font.getSize2D();
            if (distance < needed) {
                return false;
            }
        }
        return true;
    }

    /** Ticks with a grid line, labelled with as few digits as each value needs. */
    List<NumberTick> majorTicks(List<Double> values) {
        return majorTicks(values, values.stream().map(Ticks::label).toList());
    }

    /** Ticks with a grid line, all labelled with the same number of decimals. */
    List<NumberTick> alignedTicks(List<Double> values) {
        return majorTicks(values, Ticks.alignedLabels(values));
    }

    private List<NumberTick> majorTicks(List<Double> values, List<String> labels) {
        TextAnchor anchor = edge.equals(RectangleEdge.LEFT) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        return IntStream.range(0, values.size())
                .mapToObj(i -> new NumberTick(
                        TickType.MAJOR, values.get(i), sign.write(labels.get(i)), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    private double width(double label, Font font) {
        return font.getStringBounds(sign.write(Ticks.label(label)), context).getWidth();
    }
}
