package org.attune.storage.figure;

import java.util.List;
import org.attune.model.AxisScale;

/**
 * One chart of a figure as a script draws it.
 *
 * @param title the heading
 * @param xSymbol symbol of the horizontal axis
 * @param xName name of the horizontal axis
 * @param scale spacing of the horizontal axis
 * @param from left end
 * @param to right end
 * @param lower lower end of the vertical axis
 * @param upper upper end of the vertical axis
 * @param valueScale spacing of the vertical axis
 * @param lines the lines, in the order of the legend
 * @param dots training runs
 * @param marks vertical lines
 * @param levels heights of horizontal lines
 * @param spans stretches of the horizontal axis that are marked
 */
public record ScriptPanel(
        String title,
        String xSymbol,
        String xName,
        AxisScale scale,
        double from,
        double to,
        double lower,
        double upper,
        AxisScale valueScale,
        List<ScriptLine> lines,
        List<ScriptDots> dots,
        List<ScriptMark> marks,
        List<Double> levels,
        List<ScriptSpan> spans) {
    /** Defensive copies. */
    public ScriptPanel {
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
        marks = List.copyOf(marks);
        levels = List.copyOf(levels);
        spans = List.copyOf(spans);
    }
}
