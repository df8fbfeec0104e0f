package org.attune.ui.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.attune.curves.preset.SolvedPanel;
import org.attune.storage.figure.FigureContent;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.PanelChart;

/**
 * A sheet with the panels of a figure of the paper in a grid, and a caption below.
 *
 * @param panels the panels, in reading order
 * @param caption what is written below
 * @param appearance colours
 */
record PanelSheet(List<SolvedPanel> panels, String caption, Appearance appearance) implements FigureContent {
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final int MOST_IN_ONE_ROW = 3;

    /** Defensive copy. */
    PanelSheet {
        panels = List.copyOf(panels);
    }

    /** How many of some panels stand side by side. */
    static int columns(int panels) {
        return panels <= MOST_IN_ONE_ROW ? panels : (int) Math.ceil(Math.sqrt(panels));
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setColor(appearance.background());
        graphics.fill(area);
        CaptionText text = new CaptionText(caption, area.getWidth() - 2 * MARGIN, area.getHeight(), appearance);
        double bottom = area.getMaxY() - MARGIN / 2 - text.height();
        text.draw(graphics, area.getX() + MARGIN, bottom);
        int columns = columns(panels.size());
        int rows = Math.ceilDiv(panels.size(), columns);
        double width = (area.getWidth() - (columns + 1) * GAP) / columns;
        double height = (bottom - area.getY() - (rows + 1) * GAP) / rows;
        int legendRows = panels.stream()
                .mapToInt(panel -> PanelChart.legendRows(panel, width, appearance))
                .max()
                .orElse(0);
        for (int i = 0; i < panels.size(); i++) {
            Rectangle2D place = new Rectangle2D.Double(
                    area.getX() + GAP + (i % columns) * (width + GAP),
                    area.getY() + GAP + Math.floorDiv(i, columns) * (height + GAP),
                    width,
                    height);
            PanelChart.create(panels.get(i), legendRows, appearance).draw(graphics, place);
        }
    }
}
