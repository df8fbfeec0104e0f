package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;

/** A picture of premultiplied ARGB pixels on which Java2D draws in logical pixels. */
final class JavaPixels {
    private final double width;
    private final double height;
    private final double scale;
    private final BufferedImage image;

    /**
     * Creates a transparent picture.
     *
     * @param width width in logical pixels, &gt; 0
     * @param height height in logical pixels, &gt; 0
     * @param scale device pixels per logical pixel, &gt; 0
     */
    JavaPixels(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** Whether the picture has this size. */
    boolean fits(double otherWidth, double otherHeight, double otherScale) {
        return width == otherWidth && height == otherHeight && scale == otherScale;
    }

    /** Draws in logical pixels. */
    void paint(Consumer<Graphics2D> drawing) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    /** The device pixels that a part of the picture touches. */
    Rectangle devicePixels(Rectangle2D part) {
        Rectangle2D scaled = new Rectangle2D.Double(
                scale * part.getX(), scale * part.getY(), scale * part.getWidth(), scale * part.getHeight());
        return scaled.getBounds().intersection(new Rectangle(columns(), rows()));
    }

    /** Makes some device pixels the same as those of another picture of the same size. */
    void copy(JavaPixels other, Rectangle part) {
        int columns = columns();
        for (int row = part.y; row < part.y + part.height; row++) {
            int start = row * columns + part.x;
            System.arraycopy(other.data(), start, data(), start, part.width);
        }
    }

    /** Width in device pixels. */
    int columns() {
        return image.getWidth();
    }

    /** Height in device pixels. */
    int rows() {
        return image.getHeight();
    }

    /** The device pixels themselves, row by row. */
    IntBuffer buffer() {
        return IntBuffer.wrap(data());
    }

    private int[] data() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
