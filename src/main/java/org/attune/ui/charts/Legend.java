package org.attune.ui.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.model.Quantity;

/**
 * The legend below a plot: for each quantity a piece of its line, its symbol and its name, set in as few rows as fit.
 * Where the names would take too much of the height, the symbols stand alone.
 */
final class Legend {
    private static final double LINE_HEIGHT = 1.4;
    private static final double SAMPLE_LENGTH = 2.2;
    private static final double TIGHT_SAMPLE_LENGTH = 2;
    private static final double GAP_AFTER_SAMPLE = 0.4;
    private static final double GAP_AFTER_SYMBOL = 0.35;
    private static final double GAP_BETWEEN_ENTRIES = 1.3;
    private static final double TIGHT_GAP_BETWEEN_ENTRIES = 0.9;

    /** Size of text in a tight chart, relative to the chart's. */
    private static final double TIGHT_SIZE = 0.86;

    private final List<Entry> entries;
    private final LegendRoom room;
    private final Appearance appearance;
    private final double size;

    private Legend(List<Entry> entries, LegendRoom room, Appearance appearance) {
        this.entries = List.copyOf(entries);
        this.room = room;
        this.appearance = appearance;
        size = (room.tight() ? TIGHT_SIZE : 1) * appearance.textSize();
    }

    /**
     * The legend of a figure: its quantities, and what stands beside them.
     *
     * @param room how much there is for it
     */
    static Legend of(ChartFigure figure, LegendRoom room) {
        Appearance appearance = figure.appearance();
        ChartWords words = figure.words();
        Stream<Entry> quantities = figure.legend().stream()
                .map(quantity -> new Entry(
                        SeriesStyle.of(quantity, appearance),
                        quantity.symbol(),
                        words.label(quantity),
                        Optional.of(quantity),
                        figure.data().view().hidden().contains(quantity)));
        Stream<Entry> ghosts = figure.data().comparison().ghosts().stream()
                .flatMap(ghost -> ghost.curves().stream()
                        .limit(1)
                        .map(curve -> new Entry(
                                ghost.style(curve.quantity(), appearance), "", ghost.name(), Optional.empty(), false)));
        return new Legend(Stream.concat(quantities, ghosts).toList(), room, appearance);
    }

    /**
     * One line of the legend.
     *
     * @param style how its sample is drawn
     * @param symbol its symbol; empty for what has only a name, which then is always written
     * @param label its name
     * @param quantity what it stands for; empty for what stands beside the quantities
     * @param hidden whether its curve is hidden; then it is struck through
     */
    private record Entry(SeriesStyle style, String symbol, String label, Optional<Quantity> quantity, boolean hidden) {}

    /** Where the entry of a quantity stands. */
    record Place(Quantity quantity, Rectangle2D area) {}

    /** Entries arranged in rows of columns of the given widths, filled column by column. */
    private record Arrangement(boolean names, List<Double> columnWidths, int rows) {}

    double height(double width, FontRenderContext context) {
        return arrange(width, context).rows() * lineHeight();
    }

    void draw(Graphics2D graphics, double left, double top, double width) {
        FontRenderContext context = graphics.getFontRenderContext();
        boolean names = arrange(width, context).names();
        List<Rectangle2D> areas = areas(left, top, width, context);
        for (int i = 0; i < entries.size(); i++) {
            Rectangle2D area = areas.get(i);
            drawEntry(graphics, entries.get(i), area.getX(), area.getY() + size, names);
        }
    }

    /** Where the entries of quantities stand. */
    List<Place> places(double left, double top, double width, FontRenderContext context) {
        List<Rectangle2D> areas = areas(left, top, width, context);
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(index ->
                        entries.get(index).quantity().map(quantity -> new Place(quantity, areas.get(index))).stream())
                .toList();
    }

    private List<Rectangle2D> areas(double left, double top, double width, FontRenderContext context) {
        Arrangement arrangement = arrange(width, context);
        double gap = gapBetweenEntries();
        List<Rectangle2D> areas = new ArrayList<>();
        double x = left;
        for (int i = 0; i < entries.size(); i++) {
            int row = i % arrangement.rows();
            int column = i / arrangement.rows();
            if (row == 0 && column > 0) {
                x += arrangement.columnWidths().get(column - 1);
            }
            double length = entryWidth(entries.get(i), arrangement.names(), context) - gap;
            areas.add(new Rectangle2D.Double(x, top + row * lineHeight(), length, lineHeight()));
        }
        return areas;
    }

    private Arrangement arrange(double width, FontRenderContext context) {
        Arrangement named = arrange(true, width, context);
        return named.rows() * lineHeight() <= room.heightForNames() ? named : arrange(false, width, context);
    }

    private Arrangement arrange(boolean names, double width, FontRenderContext context) {
        List<Double> lengths =
                entries.stream().map(entry -> entryWidth(entry, names, context)).toList();
        double gap = gapBetweenEntries();
        for (int rows = 1; rows < lengths.size(); rows++) {
            List<Double> widths = columnWidths(lengths, rows);
            if (widths.stream().mapToDouble(Double::doubleValue).sum() - gap <= width) {
                return new Arrangement(names, widths, rows);
            }
        }
        return new Arrangement(names, columnWidths(lengths, lengths.size()), Math.max(1, lengths.size()));
    }

    private static List<Double> columnWidths(List<Double> entries, int rows) {
        List<Double> widths = new ArrayList<>();
        for (int first = 0; first < entries.size(); first += rows) {
            widths.add(Collections.max(entries.subList(first, Math.min(first + rows, entries.size()))));
        }
        return widths;
    }

    private double entryWidth(Entry entry, boolean names, FontRenderContext context) {
        double width = sampleLength()
                + GAP_AFTER_SAMPLE * size
                + gapBetweenEntries()
                + (entry.symbol().isEmpty() ? 0 : SymbolText.of(entry.symbol()).width(size, context));
        if (names || entry.symbol().isEmpty()) {
            width += GAP_AFTER_SYMBOL * size + ProseText.of(entry.label()).width(size, context);
        }
        return width;
    }

    private void drawEntry(Graphics2D graphics, Entry entry, double left, double baseline, boolean name) {
        SeriesStyle style = entry.style();
        double sampleEnd = left + sampleLength();
        double sampleHeight = baseline - 0.3 * size;
        boolean faint = entry.hidden();
        graphics.setColor(faint ? style.fadedColor() : style.color());
        graphics.setStroke(style.stroke());
        Object strokeControl = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.draw(new Line2D.Double(left, sampleHeight, sampleEnd, sampleHeight));
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokeControl);
        double end = sampleEnd + GAP_AFTER_SAMPLE * size;
        if (!entry.symbol().isEmpty()) {
            end = SymbolText.of(entry.symbol())
                    .draw(graphics, end, baseline, size, faint ? appearance.axis() : appearance.text());
        }
        if (name || entry.symbol().isEmpty()) {
            end = ProseText.of(entry.label())
                    .draw(
                            graphics,
                            end + GAP_AFTER_SYMBOL * size,
                            baseline,
                            size,
                            faint ? appearance.axis() : appearance.mutedText());
        }
        if (faint) {
            graphics.setColor(appearance.mutedText());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(sampleEnd + GAP_AFTER_SAMPLE * size, sampleHeight, end, sampleHeight));
        }
    }

    private double lineHeight() {
        return LINE_HEIGHT * size;
    }

    private double sampleLength() {
        return (room.tight() ? TIGHT_SAMPLE_LENGTH : SAMPLE_LENGTH) * size;
    }

    private double gapBetweenEntries() {
        return (room.tight() ? TIGHT_GAP_BETWEEN_ENTRIES : GAP_BETWEEN_ENTRIES) * size;
    }
}
