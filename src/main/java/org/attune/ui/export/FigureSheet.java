package org.attune.ui.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attune.storage.figure.FigureContent;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartFigure;
import org.attune.ui.charts.ChartFrame;
import org.attune.ui.charts.ThemedChartFactory;

/**
 * A sheet with one or more charts in a grid, equally large, and a caption below.
 *
 * @param figures the charts, in reading order
 * @param caption what is written below
 * @param appearance colours
 */
record FigureSheet(List<ChartFigure> figures, String caption, Appearance appearance) implements FigureContent {
    private static final double MARGIN = 16;
    private static final double GAP = 8;

    /** Defensive copy. */
    FigureSheet {
        figures = List.copyOf(figures);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setColor(appearance.background());
        graphics.fill(area);
        CaptionText text = new CaptionText(caption, area.getWidth() - 2 * MARGIN, appearance);
        double captionTop = area.getMaxY() - MARGIN / 2 - text.height();
        text.draw(graphics, area.getX() + MARGIN, captionTop);
        drawCharts(
                graphics,
                new Rectangle2D.Double(
                        area.getX() + GAP,
                        area.getY() + GAP,
                        area.getWidth() - 2 * GAP,
                        captionTop - GAP - area.getY() - GAP));
    }

    private void drawCharts(Graphics2D graphics, Rectangle2D area) {
        int columns = (int) Math.ceil(Math.sqrt(figures.size()));
        int rows = Math.ceilDiv(figures.size(), columns);
        double width = (area.getWidth() - (columns - 1) * GAP) / columns;
        double height = (area.getHeight() - (rows - 1) * GAP) / rows;
        ChartFrame frame = ChartFrame.around(figures, width, height);
        for (int i = 0; i < figures.size(); i++) {
            int column = i % columns;
            int row = i / columns;
            Rectangle2D place = new Rectangle2D.Double(
                    area.getX() + column * (width + GAP), area.getY() + row * (height + GAP), width, height);
            ThemedChartFactory.create(figures.get(i), frame).draw(graphics, place);
        }
    }
}
