package org.attune.ui.export;

import java.util.Optional;
import org.attune.storage.figure.FigureFormat;

/** What can be written: the drawing, the data, or a script that makes the one from the other. */
public enum ExportFormat {
    /** Pixels. */
    PNG(Optional.of(FigureFormat.PNG), "png"),
    /** Lines and real text, for the web and to edit. */
    SVG(Optional.of(FigureFormat.SVG), "svg"),
    /** Lines and real text, for papers. */
    PDF(Optional.of(FigureFormat.PDF), "pdf"),
    /** Every number at every point with its standard error, as a table. */
    CSV(Optional.empty(), "csv"),
    /** Every number at every point with its standard error, as objects. */
    JSON(Optional.empty(), "json"),
    /** A Python script that redraws the figure with Matplotlib, and the table that it reads. */
    MATPLOTLIB(Optional.empty(), "py");

    private final Optional<FigureFormat> drawing;
    private final String extension;

    ExportFormat(Optional<FigureFormat> drawing, String extension) {
        this.drawing = drawing;
        this.extension = extension;
    }

    /** How the drawing is written; empty when data are. */
    Optional<FigureFormat> drawing() {
        return drawing;
    }

    /** How names of such files end, without the dot. */
    String extension() {
        return extension;
    }

    /** Whether the size in logical pixels matters. */
    boolean hasSize() {
        return drawing.isPresent() || this == MATPLOTLIB;
    }

    /** The key of its texts. */
    String key() {
        return "format." + extension;
    }
}
