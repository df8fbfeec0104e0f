package org.attune.ui.charts;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import org.attune.model.Level;

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

    /**
     * The coarsest level among what is drawn, that it is not reached everywhere, and that of a family if it is coarser.
     */
    static String level(ChartWords words, ChartData data) {
        return coarserFamily(data)
                .map(family -> words.text("level.family", own(words, data), words.label(family)))
                .orElseGet(() -> own(words, data));
    }

    /** The coarsest level of a family, where that is not yet where the chart's own curves are. */
    private static Optional<Level> coarserFamily(ChartData data) {
        return data.comparison().ghosts().stream()
                .filter(ghost -> ghost.isMember()
                        && !ghost.isCurrent()
                        && !ghost.curves().isEmpty())
                .flatMap(ghost -> ghost.level().stream())
                .min(Comparator.naturalOrder())
                .filter(level ->
                        data.level().filter(own -> level.compareTo(own) < 0).isPresent());
    }

    private static String own(ChartWords words, ChartData data) {
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
