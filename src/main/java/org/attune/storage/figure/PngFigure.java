package org.attune.storage.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Figures as pixels and as PNG files: drawn by Java2D at any size, whether there is a display or not. */
public final class PngFigure {
    private PngFigure() {}

    /**
     * The pixels of a figure.
     *
     * @param size how large it is, in logical pixels
     * @param scale pixels per logical pixel, &gt; 0
     * @param content what it shows
     * @param transparent whether what the content leaves bare stays see-through; else it is black
     */
    public static BufferedImage render(FigureSize size, double scale, FigureContent content, boolean transparent) {
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.round(scale * size.width())),
                (int) Math.max(1, Math.round(scale * size.height())),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(scale, scale);
            content.draw(graphics, size.area());
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * The bytes of the file.
     *
     * @throws IOException when the JDK cannot encode PNG
     */
    static byte[] encode(Figure figure) throws IOException {
        BufferedImage image = render(figure.size(), figure.size().scale(), figure.content(), figure.transparent());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
            writer.write(new IIOImage(image, null, PngMetadata.of(writer, type, figure.description(), figure.size())));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
