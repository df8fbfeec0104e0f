package org.attune.ui.charts;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import org.attune.model.Level;

/** At the right end of a chart's heading: how accurate its curves are, or that some answer an older question. */
final class LevelTag extends Label {
    private static final double WIDTH = 120;

    LevelTag() {
        getStyleClass().add("chart-level");
        setAlignment(Pos.CENTER_RIGHT);
        setMouseTransparent(true);
    }

    /**
     * Shows how the curves stand.
     *
     * @param words the words of the chart
     * @param level the coarsest level among the answers; empty while there is none
     * @param outdated whether some answer an older question
     */
    void show(ChartWords words, Optional<Level> level, boolean outdated) {
        setText(outdated ? words.text("outdated") : level.map(words::label).orElse(""));
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        double size = figure.appearance().headingSize();
        // The chart is enlarged as a whole; the text of the window must not enlarge this once more.
        setStyle("-fx-font-size: " + figure.appearance().textSize() + "px; -fx-text-fill: "
                + SeriesStyle.webColor(figure.appearance().mutedText()) + ";");
        resizeRelocate(plot.getMaxX() - WIDTH, ThemedChartFactory.HEADING_TOP, WIDTH, 1.2 * size);
    }
}
