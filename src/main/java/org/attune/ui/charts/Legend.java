package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The legend below a plot: for each quantity a piece of its line, its symbol and its name, for what stands beside the
 * curves its name, and at the end what unfolds or folds the rest; set in as few rows as fit. While a cross-hair is
 * shown each entry tells its value, after its name where the rows have room for both, else in place of it.
 */
final class Legend {
    private static final double LINE_HEIGHT = 1.4;
    private static final double GAP_BETWEEN_ENTRIES = 1.3;

    private final List<LegendEntry> entries;
    private final Appearance appearance;

    private Legend(List<LegendEntry> entries, Appearance appearance) {
        this.entries = List.copyOf(entries);
        this.appearance = appearance;
    }

    /** The legend of a figure: its quantities, what stands beside them, and what unfolds the rest. */
    static Legend of(ChartFigure figure) {
        return new Legend(
                Stream.of(quantities(figure), ghosts(figure), trained(figure), fold(figure))
                        .flatMap(part -> part)
                        .toList(),
                figure.appearance());
    }

    private static Stream<LegendEntry> quantities(ChartFigure figure) {
        return figure.legend().stream()
                .map(quantity -> LegendEntry.of(
                        quantity,
                        figure.words().label(quantity),
                        figure.data().view().hidden().contains(quantity),
                        figure.appearance()));
    }

    private static Stream<LegendEntry> ghosts(ChartFigure figure) {
        return figure.data().comparison().ghosts().stream()
                .flatMap(ghost -> ghost.curves().stream()
                        .limit(1)
                        .map(curve ->
                                LegendEntry.beside(ghost.name(), ghost.style(curve.quantity(), figure.appearance()))));
    }

    private static Stream<LegendEntry> trained(ChartFigure figure) {
        String dimensions = figure.data().comparison().dots().stream()
                .map(ChartDot::dimension)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return figure.data().comparison().dots().stream()
                .limit(1)
                .map(dot -> LegendEntry.trained(
                        figure.words().text("legend.trained", dimensions),
                        SeriesStyle.of(dot.quantity(), figure.appearance())));
    }

    private static Stream<LegendEntry> fold(ChartFigure figure) {
        return switch (figure.fold()) {
            case NONE -> Stream.empty();
            case MORE, FEWER ->
                Stream.of(LegendEntry.fold(
                        figure.words().text("legend." + figure.fold().name())));
        };
    }

    /** The same legend, in which each entry tells its value at the cross-hair. */
    Legend with(Readout readout) {
        return new Legend(entries.stream().map(entry -> entry.with(readout)).toList(), appearance);
    }

    /** Where an entry stands that can be pressed. */
    record Place(LegendEntry entry, Rectangle2D area) {}

    /** Entries arranged in rows of columns of the given widths, filled column by column. */
    private record Arrangement(List<Double> columnWidths, int rows) {
        double width() {
            return columnWidths.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    double height(double width, FontRenderContext context) {
        return arrange(width, context).rows() * lineHeight();
    }

    void draw(Graphics2D graphics, double left, double top, double width) {
        FontRenderContext context = graphics.getFontRenderContext();
        List<Rectangle2D> areas = cells(left, top, width, context);
        for (int i = 0; i < entries.size(); i++) {
            Rectangle2D area = areas.get(i);
            entries.get(i).draw(graphics, area.getX(), area.getY() + size(), area.getMaxX(), appearance);
        }
    }

    /** Height of some rows in logical pixels. */
    static double height(int rows, Appearance appearance) {
        return rows * LINE_HEIGHT * appearance.textSize();
    }

    /** Where the entries stand that can be pressed. */
    List<Place> places(double left, double top, double width, FontRenderContext context) {
        List<Rectangle2D> cells = cells(left, top, width, context);
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index).canBePressed())
                .mapToObj(index -> new Place(
                        entries.get(index),
                        narrowed(
                                cells.get(index),
                                entries.get(index).width(LegendEntry.Room.NAME_OR_VALUE, size(), context))))
                .toList();
    }

    private static Rectangle2D narrowed(Rectangle2D cell, double width) {
        return new Rectangle2D.Double(cell.getX(), cell.getY(), Math.min(cell.getWidth(), width), cell.getHeight());
    }

    /** The room of each entry, up to the next column or the edge. */
    private List<Rectangle2D> cells(double left, double top, double width, FontRenderContext context) {
        Arrangement arrangement = arrange(width, context);
        List<Rectangle2D> cells = new ArrayList<>();
        double x = left;
        for (int i = 0; i < entries.size(); i++) {
            int row = i % arrangement.rows();
            int column = i / arrangement.rows();
            if (row == 0 && column > 0) {
                x += arrangement.columnWidths().get(column - 1);
            }
            boolean last = column == arrangement.columnWidths().size() - 1;
            double room = last ? left + width - x : arrangement.columnWidths().get(column) - gapBetweenEntries();
            cells.add(new Rectangle2D.Double(x, top + row * lineHeight(), room, lineHeight()));
        }
        return cells;
    }

    /** As much room for names and values as costs no row. */
    private Arrangement arrange(double width, FontRenderContext context) {
        Arrangement chosen = arrange(LegendEntry.Room.NAME_OR_VALUE, width, context);
        for (LegendEntry.Room room : List.of(LegendEntry.Room.NAME_AND_VALUE, LegendEntry.Room.ALL)) {
            Arrangement wider = arrange(room, width, context);
            if (wider.rows() == chosen.rows() && wider.width() - gapBetweenEntries() <= width) {
                chosen = wider;
            }
        }
        return chosen;
    }

    private Arrangement arrange(LegendEntry.Room room, double width, FontRenderContext context) {
        double gap = gapBetweenEntries();
        List<Double> lengths = entries.stream()
                .map(entry -> entry.width(room, size(), context) + gap)
                .toList();
        for (int rows = 1; rows < lengths.size(); rows++) {
            Arrangement arrangement = new Arrangement(columnWidths(lengths, rows), rows);
            if (arrangement.width() - gap <= width) {
                return arrangement;
            }
        }
        return new Arrangement(columnWidths(lengths, lengths.size()), Math.max(1, lengths.size()));
    }

    private static List<Double> columnWidths(List<Double> entries, int rows) {
        List<Double> widths = new ArrayList<>();
        for (int first = 0; first < entries.size(); first += rows) {
            widths.add(Collections.max(entries.subList(first, Math.min(first + rows, entries.size()))));
        }
        return widths;
    }

    private double size() {
        return appearance.textSize();
    }

    private double lineHeight() {
        return LINE_HEIGHT * size();
    }

    private double gapBetweenEntries() {
        return GAP_BETWEEN_ENTRIES * size();
    }

    /** What the entries of quantities write; for tests and those who do not see the picture. */
    List<String> texts() {
        return entries.stream().map(LegendEntry::text).toList();
    }
}
