package org.attune.ui.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Shows in JavaFX what Java2D draws. Both work on the same pixels, nothing is copied between them; under software
 * rendering this is twice as fast as drawing the same shapes on a JavaFX canvas. To be used on the JavaFX application
 * thread only.
 */
public final class PixelImage {
    private final JavaPixels pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /**
     * Creates a transparent image.
     *
     * @param width width in logical pixels, &gt; 0
     * @param height height in logical pixels, &gt; 0
     * @param scale device pixels per logical pixel, &gt; 0
     */
    public PixelImage(double width, double height, double scale) {
        pixels = new JavaPixels(width, height, scale);
        buffer = new PixelBuffer<>(
                pixels.columns(), pixels.rows(), pixels.buffer(), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Whether the image has this size. */
    public boolean fits(double width, double height, double scale) {
        return pixels.fits(width, height, scale);
    }

    /** Draws in logical pixels and shows the result. */
    public void paint(Consumer<Graphics2D> drawing) {
        pixels.paint(drawing);
        buffer.updateBuffer(whole -> null);
    }

    /** Shows another picture of the same size, and what is drawn above it. */
    void paintOver(JavaPixels ground, Consumer<Graphics2D> drawing) {
        pixels.copy(ground, new Rectangle(pixels.columns(), pixels.rows()));
        paint(drawing);
    }

    /**
     * Shows a part of another picture of the same size, and what is drawn above it; only this part is uploaded again.
     *
     * @param part all that the drawing may change, in logical pixels
     */
    void paintOver(JavaPixels ground, Rectangle2D part, Consumer<Graphics2D> drawing) {
        Rectangle changed = pixels.devicePixels(part);
        pixels.copy(ground, changed);
        pixels.paint(drawing);
        buffer.updateBuffer(
                whole -> new javafx.geometry.Rectangle2D(changed.x, changed.y, changed.width, changed.height));
    }

    /** What JavaFX shows, to be fitted to the logical size. */
    public Image image() {
        return image;
    }
}
