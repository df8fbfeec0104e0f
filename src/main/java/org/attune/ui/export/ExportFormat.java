package org.attune.ui.export;

import java.util.Optional;
import org.attune.storage.FileKind;
import org.attune.storage.figure.FigureFormat;

/** What can be written: the drawing, the data, or a script that makes the one from the other. */
public enum ExportFormat {
    /** Pixels. */
    PNG(Optional.of(FigureFormat.PNG), FileKind.PNG),
    /** Lines and real text, for the web and to edit. */
    SVG(Optional.of(FigureFormat.SVG), FileKind.SVG),
    /** Lines and real text, for papers. */
    PDF(Optional.of(FigureFormat.PDF), FileKind.PDF),
    /** Every number at every point with its standard error, as a table. */
    CSV(Optional.empty(), FileKind.CSV),
    /** Every number at every point with its standard error, as objects. */
    JSON(Optional.empty(), FileKind.JSON),
    /** A Python script that redraws the figure with Matplotlib, and the table that it reads. */
    MATPLOTLIB(Optional.empty(), FileKind.SCRIPT);

    private final Optional<FigureFormat> drawing;
    private final FileKind kind;

    ExportFormat(Optional<FigureFormat> drawing, FileKind kind) {
        this.drawing = drawing;
        this.kind = kind;
    }

    /** How the drawing is written; empty when data are. */
    Optional<FigureFormat> drawing() {
        return drawing;
    }

    /** Which files they are. */
    FileKind kind() {
        return kind;
    }

    /** Whether the size in logical pixels matters. */
    boolean hasSize() {
        return drawing.isPresent() || this == MATPLOTLIB;
    }

    /** The key of its texts. */
    String key() {
        return "format." + kind.extension();
    }
}
