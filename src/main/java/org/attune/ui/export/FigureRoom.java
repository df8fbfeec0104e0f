package org.attune.ui.export;

import org.attune.storage.figure.FigureSize;

/** The room that charts need beside text of full size, in logical pixels. */
final class FigureRoom {
    /** A narrower chart has no room for its legend and the labels of its axis. */
    static final double LEAST_WIDTH = 260;

    /** A lower one has hardly any curves between its heading and its legend. */
    static final double LEAST_HEIGHT = 200;

    private static final double GAP = 8;

    private FigureRoom() {}

    /** How many of some charts stand side by side: in a square, or fewer where they would be too narrow. */
    static int columns(int charts, double width) {
        int side = FigureSheet.columns(charts);
        int fitting = (int) Math.floor((width + GAP) / (LEAST_WIDTH + GAP));
        return Math.clamp(fitting, 1, side);
    }

    /**
     * Refuses a figure in which charts would be too low.
     *
     * @param charts how many
     * @param size of the figure
     * @param below what the caption needs of its height
     * @throws NoRoomException when they would be
     */
    static void check(int charts, FigureSize size, double below) {
        int rows = Math.ceilDiv(charts, columns(charts, size.width() - 2 * GAP));
        double needed = rows * LEAST_HEIGHT + (rows + 1) * GAP + below;
        if (needed > size.height()) {
            throw new NoRoomException(charts, (int) Math.ceil(needed));
        }
    }
}
