package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Shows in JavaFX what Java2D draws. Both work on the same pixels, nothing is copied between them; under software
 * rendering this is twice as fast as drawing the same shapes on a JavaFX canvas.
 */
final class PixelImage {
    private final double width;
    private final double height;
    private final double scale;
    private final BufferedImage pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /**
     * Creates a transparent image.
     *
     * @param width width in logical pixels, &gt; 0
     * @param height height in logical pixels, &gt; 0
     * @param scale device pixels per logical pixel, &gt; 0
     */
    PixelImage(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        pixels = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        buffer = new PixelBuffer<>(
                pixels.getWidth(), pixels.getHeight(), IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Whether the image has this size. */
    boolean fits(double otherWidth, double otherHeight, double otherScale) {
        return width == otherWidth && height == otherHeight && scale == otherScale;
    }

    /** Draws in logical pixels and shows the result; to be called on the JavaFX application thread. */
    void paint(Consumer<Graphics2D> drawing) {
        Graphics2D graphics = pixels.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        buffer.updateBuffer(whole -> null);
    }

    /** What JavaFX shows, to be fitted to the logical size. */
    Image image() {
        return image;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
