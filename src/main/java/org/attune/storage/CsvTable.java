package org.attune.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text, by RFC 4180 but for the ends of lines: a line feed, and not CR LF, which line-based tools take for
 * part of the last column. Every table that the program writes is written here.
 */
public final class CsvTable {
    /** Stands between the cells of a file. */
    public static final char COMMA = ',';

    /** Stands between the cells of what is pasted into a spreadsheet. */
    public static final char TAB = '\t';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Characters that need quotes: those of RFC 4180, and the other separators that spreadsheets know, at which they
     * would cut a cell into two, of which the second could be a formula.
     */
    private static final String QUOTED = ",;\t\"\n\r";

    private final List<List<CsvCell>> rows = new ArrayList<>();
    private final int width;

    /** A table with nothing but its header. */
    public CsvTable(List<String> columns) {
        width = columns.size();
        add(columns.stream().map(CsvCell::words).toList());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has not one cell for each column
     */
    public void add(List<CsvCell> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells for " + width + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The text of a file. */
    public String text() {
        return text(COMMA);
    }

    /**
     * The text of a file.
     *
     * @param marked whether it begins with a byte-order mark, by which some spreadsheets tell that it is UTF-8;
     *     programs may take the mark for a part of the first name
     */
    public String text(boolean marked) {
        return marked ? BYTE_ORDER_MARK + text() : text();
    }

    /**
     * The text.
     *
     * @param separator {@link #COMMA} or {@link #TAB}
     */
    public String text(char separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(cell.content()))
                        .collect(Collectors.joining(String.valueOf(separator), "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(letter -> QUOTED.indexOf(letter) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
