package org.attune.ui.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.attune.storage.figure.FigureContent;
import org.attune.ui.charts.Appearance;

/**
 * A sheet with one picture and a caption below.
 *
 * @param picture drawn above the caption, in an area that need not start at the origin
 * @param caption what is written below; empty for nothing
 * @param appearance colours
 * @param transparent whether the ground is left bare
 */
public record CaptionedSheet(FigureContent picture, String caption, Appearance appearance, boolean transparent)
        implements FigureContent {
    private static final double MARGIN = 16;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        if (!transparent) {
            graphics.setColor(appearance.background());
            graphics.fill(area);
        }
        double bottom = area.getMaxY() - MARGIN / 2;
        if (!caption.isEmpty()) {
            CaptionText text = new CaptionText(caption, area.getWidth() - 2 * MARGIN, area.getHeight(), appearance);
            bottom -= text.height();
            text.draw(graphics, area.getX() + MARGIN, bottom);
        }
        picture.draw(
                graphics,
                new Rectangle2D.Double(
                        area.getX() + MARGIN / 2,
                        area.getY() + MARGIN / 2,
                        area.getWidth() - MARGIN,
                        bottom - area.getY() - MARGIN));
    }
}
