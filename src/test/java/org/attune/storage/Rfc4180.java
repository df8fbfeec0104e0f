package org.attune.storage;

import java.util.ArrayList;
import java.util.List;

/** Reads tables by RFC 4180, letter by letter; ends of lines may be a line feed alone. */
public final class Rfc4180 {
    private final String text;
    private final char separator;
    private int place;

    private Rfc4180(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The cells of each row, the header first.
     *
     * @throws IllegalArgumentException when the text is no such table
     */
    public static List<List<String>> read(String text, char separator) {
        return new Rfc4180(text, separator).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (place < text.length()) {
            List<String> row = new ArrayList<>(List.of(cell()));
            while (is(separator)) {
                place++;
                row.add(cell());
            }
            if (!is('\n')) {
                throw new IllegalArgumentException("a row does not end at " + place);
            }
            place++;
            rows.add(row);
        }
        return rows;
    }

    private boolean is(char letter) {
        return place < text.length() && text.charAt(place) == letter;
    }

    private String cell() {
        return is('"') ? quoted() : bare();
    }

    private String bare() {
        int start = place;
        while (place < text.length() && !is(separator) && !is('\n')) {
            if (is('"') || is('\r')) {
                throw new IllegalArgumentException("a quote or a carriage return in a bare cell at " + place);
            }
            place++;
        }
        return text.substring(start, place);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        place++;
        while (place < text.length()) {
            if (is('"')) {
                place++;
                if (!is('"')) {
                    return cell.toString();
                }
            }
            cell.append(text.charAt(place++));
        }
        throw new IllegalArgumentException("a quote without an end");
    }
}
