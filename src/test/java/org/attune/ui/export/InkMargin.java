package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureSize;

/** Measures what a figure draws beyond its picture, where files and windows cut it off. */
public final class InkMargin {
    private static final int AROUND = 120;

    private InkMargin() {}

    /** Fails when something, such as a label, lies outside of the picture in whole or in part. */
    public static void assertInside(String what, FigureContent content, FigureSize size) {
        BufferedImage image =
                new BufferedImage(size.width() + 2 * AROUND, size.height() + 2 * AROUND, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(Color.BLACK);
        graphics.translate(AROUND, AROUND);
        content.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        graphics.dispose();

        Rectangle2D beyond = new Rectangle2D.Double();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside = x >= AROUND && x < AROUND + size.width() && y >= AROUND && y < AROUND + size.height();
                if (!inside && image.getRGB(x, y) >>> 24 > 0) {
                    Rectangle2D pixel = new Rectangle2D.Double(x - AROUND, y - AROUND, 1, 1);
                    beyond = beyond.isEmpty() ? pixel : beyond.createUnion(pixel);
                }
            }
        }
        assertThat(beyond).as("ink of %s of %s beyond its picture", what, size).isEqualTo(new Rectangle2D.Double());
    }
}
