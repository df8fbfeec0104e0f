package org.attune.ui.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartFrame;
import org.attune.ui.charts.ThemedChartFactory;
import org.jfree.chart.JFreeChart;

/**
 * A sheet with one or more charts in a grid, equally large, and a caption below.
 *
 * @param figures the charts, in reading order
 * @param caption what is written below; empty for nothing
 * @param appearance colours
 * @param transparent whether the ground is left bare
 * @param legible whether the caption keeps its size, and charts stand below each other where they would be too narrow
 */
record FigureSheet(
        List<ChartFigure> figures, String caption, Appearance appearance, boolean transparent, boolean legible)
        implements FigureContent {
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final Color BARE = new Color(0, 0, 0, 0);

    /** Defensive copy. */
    FigureSheet {
        figures = List.copyOf(figures);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        if (!transparent) {
            graphics.setColor(appearance.background());
            graphics.fill(area);
        }
        double captionTop = area.getMaxY();
        if (!caption.isEmpty()) {
            CaptionText text = captionText(area.getWidth(), area.getHeight());
            captionTop -= MARGIN / 2 + text.height();
            text.draw(graphics, area.getX() + MARGIN, captionTop);
        }
        drawCharts(
                graphics,
                new Rectangle2D.Double(
                        area.getX() + GAP,
                        area.getY() + GAP,
                        area.getWidth() - 2 * GAP,
                        captionTop - GAP - area.getY() - GAP));
    }

    private void drawCharts(Graphics2D graphics, Rectangle2D area) {
        int columns = columns(figures.size(), area.getWidth());
        int rows = Math.ceilDiv(figures.size(), columns);
        double width = (area.getWidth() - (columns - 1) * GAP) / columns;
        double height = (area.getHeight() - (rows - 1) * GAP) / rows;
        ChartFrame frame = ChartFrame.around(figures, width);
        for (int i = 0; i < figures.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            Rectangle2D place = new Rectangle2D.Double(
                    area.getX() + column * (width + GAP), area.getY() + row * (height + GAP), width, height);
            JFreeChart chart = ThemedChartFactory.create(figures.get(i), frame);
            if (transparent) {
                chart.setBackgroundPaint(BARE);
                chart.getPlot().setBackgroundPaint(BARE);
            }
            chart.draw(graphics, place);
        }
    }

    private CaptionText captionText(double width, double height) {
        return new CaptionText(caption, width - 2 * MARGIN, legible ? Double.POSITIVE_INFINITY : height, appearance);
    }

    private int columns(int charts, double width) {
        return legible ? FigureRoom.columns(charts, width) : columns(charts);
    }

    /**
     * Refuses a size in which charts have no room beside text that keeps its size.
     *
     * @throws NoRoomException when the sheet is to be legible and is not
     */
    void checkRoom(FigureSize size) {
        if (legible) {
            double below = caption.isEmpty()
                    ? 0
                    : captionText(size.width(), size.height()).height() + MARGIN / 2;
            FigureRoom.check(figures.size(), size, below);
        }
    }

    /** How many of some charts stand side by side where there is room for all of them. */
    static int columns(int charts) {
        return (int) Math.ceil(Math.sqrt(charts));
    }
}
