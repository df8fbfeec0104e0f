package org.attune.ui.export;

/** A figure has no room for its charts beside text that can be read where the figure stands. */
public final class NoRoomException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int charts;
    private final int neededHeight;

    /**
     * Refuses a figure.
     *
     * @param charts how many it has
     * @param neededHeight the least height at this width, in logical pixels
     */
    NoRoomException(int charts, int neededHeight) {
        super("not enough room for " + charts + " charts beside their text: at least " + neededHeight
                + " logical pixels of height are needed");
        this.charts = charts;
        this.neededHeight = neededHeight;
    }

    /** How many charts it has. */
    int charts() {
        return charts;
    }

    /** The least height at this width, in logical pixels. */
    int neededHeight() {
        return neededHeight;
    }
}
