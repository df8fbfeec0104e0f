package org.attune.ui.charts;

import java.util.List;
import org.attune.live.Snapshot;

/**
 * Everything that the board shows at one moment, so that what is exported is what was seen.
 *
 * @param snapshot the answers
 * @param arrangement which charts stand on the board, and what each draws
 * @param marks vertical lines beside the landmarks
 */
public record BoardPicture(Snapshot snapshot, BoardArrangement arrangement, List<AxisMark> marks) {
    /** Defensive copy. */
    public BoardPicture {
        marks = List.copyOf(marks);
    }

    /** What a chart of the picture draws. */
    public ChartData data(ChartKind kind) {
        return ChartData.of(arrangement.content(kind), snapshot);
    }
}
