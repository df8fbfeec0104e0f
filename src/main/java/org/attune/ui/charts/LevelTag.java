package org.attune.ui.charts;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;

/** At the right end of a chart's heading: how accurate its curves are, or that some answer an older question. */
final class LevelTag extends Label {
    /** In units of the size of text. */
    private static final double WIDTH = 18;

    /** Room for the heading beside it, in the same units. */
    private static final double HEADING = 13;

    LevelTag() {
        getStyleClass().add("chart-level");
        setAlignment(Pos.CENTER_RIGHT);
        setMouseTransparent(true);
    }

    /**
     * Shows how the curves stand.
     *
     * @param words the words of the chart
     * @param data what is drawn
     * @param outdated whether some answer an older question
     */
    void show(ChartWords words, ChartData data, boolean outdated) {
        setText(outdated ? words.text("outdated") : level(words, data));
    }

    /** The coarsest level among what is drawn as an answer, and that it is not reached everywhere. */
    static String level(ChartWords words, ChartData data) {
        return data.level()
                .map(level -> data.isRefinedInPart()
                        ? words.text("level.where-it-holds", words.label(level))
                        : words.label(level))
                .orElse("");
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        double size = figure.appearance().headingSize();
        // The chart is enlarged as a whole; the text of the window must not enlarge this once more.
        setStyle("-fx-font-size: " + figure.appearance().textSize() + "px; -fx-text-fill: "
                + SeriesStyle.webColor(figure.appearance().mutedText()) + ";");
        double unit = figure.appearance().textSize();
        double width = Math.clamp(plot.getWidth() - HEADING * unit, 0, WIDTH * unit);
        resizeRelocate(plot.getMaxX() - width, ThemedChartFactory.HEADING_TOP, width, 1.2 * size);
    }
}
