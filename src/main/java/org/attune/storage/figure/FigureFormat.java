package org.attune.storage.figure;

import org.attune.storage.FileKind;

/** The files that a drawing can be written to. */
public enum FigureFormat {
    /** Pixels. */
    PNG("PNG", FileKind.PNG),
    /** Lines and real text, for the web and to edit. */
    SVG("SVG", FileKind.SVG),
    /** Lines and real text, for papers. */
    PDF("PDF", FileKind.PDF);

    private final String label;
    private final FileKind kind;

    FigureFormat(String label, FileKind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** Which files they are. */
    public FileKind kind() {
        return kind;
    }
}
