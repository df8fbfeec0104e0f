package org.attune.ui.charts;

/**
 * How much room there is for what stands below a plot.
 *
 * @param heightForNames most height that a legend with names may take, in logical pixels; beyond it the symbols stand
 *     alone
 * @param tight whether the chart is so low that its curves need every line: then the horizontal axis has its symbol
 *     beside its numbers instead of its name below them, and the legend is small, without names, and as wide as the
 *     chart
 */
record LegendRoom(double heightForNames, boolean tight) {
    /** Share of the height that a legend with names may take. */
    private static final double LEGEND_SHARE = 0.15;

    /** Below this height, in units of the size of text, a chart is tight. */
    private static final double HEIGHT_FOR_ALL = 17;

    /**
     * The room in a chart.
     *
     * @param height height of the chart in logical pixels
     * @param textSize size of its text in logical pixels
     */
    static LegendRoom in(double height, double textSize) {
        return height < HEIGHT_FOR_ALL * textSize ? new LegendRoom(0, true) : ample(height);
    }

    /**
     * The room in a chart that is never tight.
     *
     * @param height height of the chart in logical pixels
     */
    static LegendRoom ample(double height) {
        return new LegendRoom(LEGEND_SHARE * height, false);
    }

    /** Where the legend begins, from the left edge of what stands below the plot. */
    double indent(double left) {
        return tight ? 0 : left;
    }
}
