package org.attune.storage.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.attune.storage.AtomicFile;

/** Figures, and what goes with them, as files that appear whole or not at all. */
public final class FigureFile {
    private FigureFile() {}

    /**
     * Writes a figure.
     *
     * @throws IOException saying which file could not be written, and why
     */
    public static void write(Path target, FigureFormat format, Figure figure) throws IOException {
        checkPlace(target);
        write(target, encode(format, figure));
    }

    /**
     * Writes a text in UTF-8.
     *
     * @throws IOException saying which file could not be written, and why
     */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes of the file.
     *
     * @throws IOException when the figure cannot be encoded
     */
    public static byte[] encode(FigureFormat format, Figure figure) throws IOException {
        return switch (format) {
            case PNG -> PngFigure.encode(figure);
            case SVG -> SvgFigure.encode(figure);
            case PDF -> PdfFigure.encode(figure);
        };
    }

    private static void write(Path target, byte[] content) throws IOException {
        checkPlace(target);
        try {
            AtomicFile.write(target, content);
        } catch (IOException failure) {
            throw new IOException("cannot write " + target + ": " + reason(target, failure), failure);
        }
    }

    private static void checkPlace(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("cannot write " + target + ": it is a folder");
        }
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
