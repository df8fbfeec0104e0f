package org.attune.ui.charts;

import java.util.List;
import org.attune.live.Snapshot;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.Language;

/**
 * Everything that the board shows at one moment, so that what is exported is what was seen.
 *
 * @param snapshot the answers
 * @param arrangement which charts stand on the board, and what each draws
 * @param marks vertical lines beside the landmarks
 * @param comparison what stands beside the current curves
 * @param language of its words
 */
public record BoardPicture(
        Snapshot snapshot,
        BoardArrangement arrangement,
        List<AxisMark> marks,
        Comparison comparison,
        Language language) {
    /** Defensive copy. */
    public BoardPicture {
        marks = List.copyOf(marks);
    }

    /** A picture with nothing beside the current curves, in English. */
    public BoardPicture(Snapshot snapshot, BoardArrangement arrangement, List<AxisMark> marks) {
        this(snapshot, arrangement, marks, Comparison.NONE, Language.ENGLISH);
    }

    /** The same picture with another decimal sign in the names of curves and marks. */
    public BoardPicture with(DecimalSign sign) {
        return sign == language.decimalSign()
                ? this
                : new BoardPicture(
                        snapshot,
                        arrangement,
                        marks.stream().map(mark -> mark.with(sign)).toList(),
                        comparison.with(sign),
                        language);
    }

    /** What a chart of the picture draws. */
    public ChartData data(ChartKind kind) {
        return comparison.data(arrangement.content(kind), snapshot).seenThrough(arrangement.window());
    }
}
