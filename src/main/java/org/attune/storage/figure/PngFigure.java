package org.attune.storage.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.attune.storage.AtomicFile;

/** Figures as PNG files: drawn by Java2D at any size, whether there is a display or not. */
public final class PngFigure {
    private PngFigure() {}

    /**
     * Writes a figure to a file, which appears whole or not at all.
     *
     * @throws IOException saying which file could not be written, and why
     */
    public static void write(Path target, FigureSize size, FigureContent content, FigureDescription description)
            throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("cannot write " + target + ": it is a folder");
        }
        byte[] file = encode(size, content, description);
        try {
            AtomicFile.write(target, file);
        } catch (IOException failure) {
            throw new IOException("cannot write " + target + ": " + reason(target, failure), failure);
        }
    }

    /**
     * The bytes of the file.
     *
     * @throws IOException when the JDK cannot encode PNG
     */
    public static byte[] encode(FigureSize size, FigureContent content, FigureDescription description)
            throws IOException {
        BufferedImage image = render(size, content);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
            writer.write(new IIOImage(image, null, PngMetadata.of(writer, type, description, size.scale())));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage render(FigureSize size, FigureContent content) {
        BufferedImage image = new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(size.scale(), size.scale());
            content.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static String reason(Path target, IOException failure) {
        Path folder = target.toAbsolutePath().getParent();
        if (failure instanceof NoSuchFileException) {
            return "there is no folder " + folder;
        }
        if (failure instanceof AccessDeniedException) {
            return "writing is not permitted in " + folder;
        }
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
