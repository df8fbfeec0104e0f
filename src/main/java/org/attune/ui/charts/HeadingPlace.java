package org.attune.ui.charts;

import java.awt.font.FontRenderContext;
import javafx.geometry.Rectangle2D;

/** Where the heading of a chart stands, which is part of the picture, and the buttons after it. Pure functions. */
final class HeadingPlace {
    private static final double GAP = 4;
    private static final double BUTTON_WIDTH = 22;
    private static final double HEIGHT = 1.75;

    private HeadingPlace() {}

    /** The words of the heading. */
    static Rectangle2D words(ChartFigure figure, Rectangle2D plot) {
        double size = figure.appearance().headingSize();
        double width = BundledFont.SEMIBOLD
                .at(size)
                .getStringBounds(figure.words().title(figure.data()), new FontRenderContext(null, true, true))
                .getWidth();
        double height = HEIGHT * size;
        return new Rectangle2D(
                plot.getMinX() - GAP,
                Math.max(0, ThemedChartFactory.HEADING_TOP + 0.6 * size - height / 2),
                width + GAP,
                height);
    }

    /**
     * A button after the words.
     *
     * @param index of the button, from 0
     */
    static Rectangle2D button(ChartFigure figure, Rectangle2D plot, int index) {
        Rectangle2D words = words(figure, plot);
        return new Rectangle2D(
                words.getMaxX() + index * BUTTON_WIDTH, words.getMinY(), BUTTON_WIDTH, words.getHeight());
    }
}
