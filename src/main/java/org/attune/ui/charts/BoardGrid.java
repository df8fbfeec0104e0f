package org.attune.ui.charts;

/**
 * How charts stand on a board: side by side where their curves have room, else below each other, higher than the room
 * and scrolled. Pure function of the room.
 *
 * @param columns how many stand side by side
 * @param rows how many stand below each other
 * @param magnification how much everything in them is enlarged, ≥ 1
 * @param height of all of them together in pixels of the window
 */
record BoardGrid(int columns, int rows, double magnification, double height) {
    /** Distance between charts in logical pixels. */
    static final double GAP = 8;

    /** Least height of a plot in pixels of the window where charts stand below each other. */
    static final double LEAST_PLOT = 160;

    /** Least height of a plot in pixels of the window where charts stand side by side; lower ones go below. */
    static final double LEAST_PLOT_BESIDE = 120;

    private static final double SMALLEST_CHART_WIDTH = 280;

    /** Least height of an enlarged plot in logical pixels: lower ones are not enlarged further. */
    private static final double LEAST_ENLARGED_PLOT = 110;

    /** Where they must be much smaller than wanted to stand side by side, charts stand below each other. */
    private static final double LEAST_SHARE = 0.8;

    /** How high a chart below others is, unless its legend needs more or there is less room. */
    private static final double SINGLE_CHART_HEIGHT = 240;

    /**
     * The size of everything in a chart but its plot, in logical pixels.
     *
     * @param usual with a usual legend, by which is decided how many charts stand side by side: an unfolded legend must
     *     not rearrange the board
     * @param now with the present legend
     */
    record Surroundings(double usual, double now) {}

    /**
     * The grid for a room.
     *
     * @param charts how many there are, ≥ 1
     * @param width of the room in pixels of the window
     * @param height of the room in pixels of the window
     * @param wanted how much everything is to be enlarged, if there is room
     */
    static BoardGrid in(int charts, double width, double height, double wanted, Surroundings around) {
        int columns = charts > 1 ? 2 : 1;
        int rows = Math.ceilDiv(charts, columns);
        double row = (height - (rows - 1) * GAP) / rows;
        double beside = Math.min(
                width / smallestWidth(columns),
                Math.min((row - LEAST_PLOT_BESIDE) / around.usual(), row / (around.usual() + LEAST_ENLARGED_PLOT)));
        if (columns > 1 && beside >= Math.max(1, LEAST_SHARE * wanted)) {
            double magnification = Math.min(wanted, beside);
            return new BoardGrid(
                    columns,
                    rows,
                    magnification,
                    Math.max(height, total(rows, least(magnification, around.now(), LEAST_PLOT_BESIDE))));
        }
        double magnification = Math.min(wanted, Math.max(1, width / SMALLEST_CHART_WIDTH));
        double single = charts == 1 ? height : Math.min(SINGLE_CHART_HEIGHT * magnification, height);
        double each = Math.max(single, least(magnification, around.now(), LEAST_PLOT));
        return new BoardGrid(1, charts, magnification, Math.max(height, total(charts, each)));
    }

    /** Least width of charts side by side in logical pixels. */
    static double smallestWidth(int columns) {
        return columns * SMALLEST_CHART_WIDTH + (columns - 1) * GAP;
    }

    private static double least(double magnification, double around, double plot) {
        return magnification * around + Math.max(plot, LEAST_ENLARGED_PLOT * magnification);
    }

    private static double total(int rows, double each) {
        return rows * (each + GAP) - GAP;
    }
}
