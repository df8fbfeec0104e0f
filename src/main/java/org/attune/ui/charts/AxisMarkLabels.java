package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The labels of vertical lines, above the curves with a halo that keeps these apart from the letters; labels that would
 * overlap stand in rows below each other.
 */
final class AxisMarkLabels {
    private static final double LABEL_GAP = 4;
    private static final double ROW_HEIGHT = 1.4;

    /** Width of the halo on each side of a letter, relative to the size of text. */
    private static final double HALO = 0.25;

    private final List<AxisMark> marks;
    private final Appearance appearance;

    AxisMarkLabels(List<AxisMark> marks, Appearance appearance) {
        this.marks = List.copyOf(marks);
        this.appearance = appearance;
    }

    /** Draws the labels. */
    void draw(Graphics2D graphics, PlotFrame frame) {
        if (marks.isEmpty()) {
            return;
        }
        Graphics2D brush = (Graphics2D) graphics.create();
        brush.setClip(CurvePainter.reach(frame.area()));
        List<Rectangle2D> taken = new ArrayList<>();
        for (AxisMark mark : marks) {
            Rectangle2D place = place(mark, frame, brush.getFontRenderContext(), taken);
            taken.add(place);
            drawLabel(brush, mark, place);
        }
        brush.dispose();
    }

    /** Right of the line, or left of it where the plot ends, in the first row that is free there. */
    private Rectangle2D place(AxisMark mark, PlotFrame frame, FontRenderContext context, List<Rectangle2D> taken) {
        Rectangle2D area = frame.area();
        double x = frame.horizontal().valueToJava2D(mark.value(), area, RectangleEdge.BOTTOM);
        double width = wordsWidth(mark, context) + SymbolText.of(mark.symbol()).width(size(), context);
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

    private void drawLabel(Graphics2D brush, AxisMark mark, Rectangle2D place) {
        double baseline = place.getY() + size();
        FontRenderContext context = brush.getFontRenderContext();
        double symbolLeft = place.getX() + wordsWidth(mark, context);
        SymbolText symbol = SymbolText.of(mark.symbol());
        SymbolText words = new SymbolText(words(mark).runs());
        brush.setColor(appearance.background());
        brush.setStroke(new BasicStroke((float) (2 * HALO * size()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (!mark.words().isEmpty()) {
            brush.draw(halo(words, place.getX(), baseline, context));
        }
        brush.draw(halo(symbol, symbolLeft, baseline, context));
        if (!mark.words().isEmpty()) {
            words.draw(brush, place.getX(), baseline, size(), appearance.mutedText());
        }
        symbol.draw(brush, symbolLeft, baseline, size(), appearance.text());
    }

    private Shape halo(SymbolText text, double x, double baseline, FontRenderContext context) {
        return text.outline(x, baseline, size(), context);
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
