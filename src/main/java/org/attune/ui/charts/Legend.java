package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attune.model.Quantity;

/**
 * The legend below a plot: for each quantity a piece of its line, its symbol and its name, set in as few rows as fit.
 * Where the names would take too much of the height, the symbols stand alone.
 */
final class Legend {
    private static final double LINE_HEIGHT = 1.4;
    private static final double SAMPLE_LENGTH = 2.2;
    private static final double GAP_AFTER_SAMPLE = 0.4;
    private static final double GAP_AFTER_SYMBOL = 0.35;
    private static final double GAP_BETWEEN_ENTRIES = 1.3;

    private final List<Quantity> quantities;
    private final double heightForNames;
    private final Appearance appearance;

    /**
     * @param quantities what is listed
     * @param heightForNames most height that a legend with names may take, in logical pixels
     * @param appearance colours and sizes
     */
    Legend(List<Quantity> quantities, double heightForNames, Appearance appearance) {
        this.quantities = List.copyOf(quantities);
        this.heightForNames = heightForNames;
        this.appearance = appearance;
    }

    /** Entries arranged in rows of columns of the given widths, filled column by column. */
    private record Arrangement(boolean names, List<Double> columnWidths, int rows) {}

    double height(double width, FontRenderContext context) {
        return arrange(width, context).rows() * lineHeight();
    }

    void draw(Graphics2D graphics, double left, double top, double width) {
        Arrangement arrangement = arrange(width, graphics.getFontRenderContext());
        double x = left;
        for (int i = 0; i < quantities.size(); i++) {
            int row = i % arrangement.rows();
            int column = i / arrangement.rows();
            if (row == 0 && column > 0) {
                x += arrangement.columnWidths().get(column - 1);
            }
            double baseline = top + row * lineHeight() + appearance.textSize();
            drawEntry(graphics, quantities.get(i), x, baseline, arrangement.names());
        }
    }

    private Arrangement arrange(double width, FontRenderContext context) {
        Arrangement named = arrange(true, width, context);
        return named.rows() * lineHeight() <= heightForNames ? named : arrange(false, width, context);
    }

    private Arrangement arrange(boolean names, double width, FontRenderContext context) {
        List<Double> entries = quantities.stream()
                .map(quantity -> entryWidth(quantity, names, context))
                .toList();
        double gap = GAP_BETWEEN_ENTRIES * appearance.textSize();
        for (int rows = 1; rows < entries.size(); rows++) {
            List<Double> widths = columnWidths(entries, rows);
            if (widths.stream().mapToDouble(Double::doubleValue).sum() - gap <= width) {
                return new Arrangement(names, widths, rows);
            }
        }
        return new Arrangement(names, columnWidths(entries, entries.size()), Math.max(1, entries.size()));
    }

    private static List<Double> columnWidths(List<Double> entries, int rows) {
        List<Double> widths = new ArrayList<>();
        for (int first = 0; first < entries.size(); first += rows) {
            widths.add(Collections.max(entries.subList(first, Math.min(first + rows, entries.size()))));
        }
        return widths;
    }

    private double entryWidth(Quantity quantity, boolean names, FontRenderContext context) {
        double size = appearance.textSize();
        double width = (SAMPLE_LENGTH + GAP_AFTER_SAMPLE + GAP_BETWEEN_ENTRIES) * size
                + SymbolText.of(quantity.symbol()).width(size, context);
        if (names) {
            width += GAP_AFTER_SYMBOL * size
                    + BundledFont.REGULAR
                            .at(size)
                            .getStringBounds(quantity.label(), context)
                            .getWidth();
        }
        return width;
    }

    private void drawEntry(Graphics2D graphics, Quantity quantity, double left, double baseline, boolean name) {
        double size = appearance.textSize();
        SeriesStyle style = SeriesStyle.of(quantity, appearance);
        double sampleEnd = left + SAMPLE_LENGTH * size;
        double sampleHeight = baseline - 0.3 * size;
        graphics.setColor(style.color());
        graphics.setStroke(style.stroke());
        Object strokeControl = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.draw(new Line2D.Double(left, sampleHeight, sampleEnd, sampleHeight));
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokeControl);
        double end = SymbolText.of(quantity.symbol())
                .draw(graphics, sampleEnd + GAP_AFTER_SAMPLE * size, baseline, size, appearance.text());
        if (name) {
            graphics.setFont(BundledFont.REGULAR.at(size));
            graphics.setColor(appearance.mutedText());
            graphics.drawString(quantity.label(), (float) (end + GAP_AFTER_SYMBOL * size), (float) baseline);
        }
    }

    private double lineHeight() {
        return LINE_HEIGHT * appearance.textSize();
    }
}
