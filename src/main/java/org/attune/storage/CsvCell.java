package org.attune.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A cell of a {@link CsvTable}.
 *
 * <p>A spreadsheet takes words that begin with "=", "+", "-" or "@", with their wide forms, or with a tab or the end of
 * a line before these, for a formula, and computes it. Such words have an apostrophe before them here, as spreadsheets
 * themselves mark text; so have words that begin with apostrophes before one of these, so that no two names become one.
 * Numbers begin as they do.
 *
 * @param content what stands in the table, before quotes
 */
public record CsvCell(String content) {
    /** A cell with nothing in it. */
    public static final CsvCell EMPTY = new CsvCell("");

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\t\r\n]");

    /** A cell with words, such as the name of a curve. */
    public static CsvCell words(String words) {
        String fit = FileText.of(words);
        return new CsvCell(FORMULA.matcher(fit).lookingAt() ? '\'' + fit : fit);
    }

    /** A cell with a number, in the fewest digits that read back to the same double. */
    public static CsvCell number(double number) {
        return new CsvCell(Double.toString(number));
    }

    /** A cell with a value of JSON, empty for one that is missing. */
    public static CsvCell of(JsonNode value) {
        if (value.isMissingNode()) {
            return EMPTY;
        }
        return value.isTextual() ? words(value.textValue()) : new CsvCell(JsonText.plain(value));
    }
}
