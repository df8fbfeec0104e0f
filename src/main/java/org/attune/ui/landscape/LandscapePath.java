package org.attune.ui.landscape;

import java.util.List;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridValues;

/** The best cells that are joined by a line. */
final class LandscapePath {
    private LandscapePath() {}

    /**
     * The cells, in the order of the line.
     *
     * @param stride distance between the cells that are looked at
     */
    static List<GridCell> of(GridValues values, LandscapeSettings settings, int stride) {
        return switch (settings.path()) {
            case NONE -> List.of();
            case ROWS -> values.bestOfRows(settings.least(), stride);
            case COLUMNS -> values.bestOfColumns(settings.least(), stride);
        };
    }
}
