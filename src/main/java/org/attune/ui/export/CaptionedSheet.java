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
 * @param legible whether the caption keeps its size however small the figure is
 */
public record CaptionedSheet(
        FigureContent picture, String caption, Appearance appearance, boolean transparent, boolean legible)
        implements FigureContent {
    private static final double MARGIN = 16;

    /**
     * A sheet for a request.
     *
     * @param picture drawn above the caption
     * @param caption what is written below, if the request wants it
     * @throws NoRoomException when it is to be legible and is not
     */
    public static CaptionedSheet of(FigureContent picture, String caption, ExportRequest request) {
        CaptionedSheet sheet = new CaptionedSheet(
                picture,
                request.captioned() ? caption : "",
                request.appearance(),
                request.transparent(),
                request.legible());
        if (request.legible()) {
            double below = sheet.caption.isEmpty()
                    ? 0
                    : sheet.captionText(request.size().width(), request.size().height())
                            .height();
            FigureRoom.check(1, request.size(), below);
        }
        return sheet;
    }

    private CaptionText captionText(double width, double height) {
        return new CaptionText(caption, width - 2 * MARGIN, legible ? Double.POSITIVE_INFINITY : height, appearance);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        if (!transparent) {
            graphics.setColor(appearance.background());
            graphics.fill(area);
        }
        double bottom = area.getMaxY() - MARGIN / 2;
        if (!caption.isEmpty()) {
            CaptionText text = captionText(area.getWidth(), area.getHeight());
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
