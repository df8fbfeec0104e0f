package org.attune.storage.figure;

import java.util.List;
import java.util.Map;

/**
 * A line of a figure as a script draws it.
 *
 * @param symbol the symbol in the legend, such as "o_w"
 * @param name the words in the legend; with an empty symbol and no words the line is not listed
 * @param xColumn column of the CSV file with the abscissae
 * @param yColumn column with the values; an empty cell is a gap
 * @param errorColumn column with the standard errors that are drawn as a band; empty for none
 * @param rows which rows of the file belong to the line: value by column; empty for all
 * @param color colour, such as "#d55e00"
 * @param dash lengths of dashes and gaps in turn, in logical pixels; empty for a solid line
 * @param width width of the line in logical pixels
 * @param doubt how it shows where the theory does not hold for certain
 * @param filled whether the area below is tinted
 */
public record ScriptLine(
        String symbol,
        String name,
        String xColumn,
        String yColumn,
        String errorColumn,
        Map<String, String> rows,
        String color,
        List<Double> dash,
        double width,
        ScriptDoubt doubt,
        boolean filled) {
    /** Defensive copies. */
    public ScriptLine {
        rows = Map.copyOf(rows);
        dash = List.copyOf(dash);
    }
}
