package org.attune.storage.figure;

/** The files that a drawing can be written to. */
public enum FigureFormat {
    /** Pixels. */
    PNG("PNG", "png"),
    /** Lines and real text, for the web and to edit. */
    SVG("SVG", "svg"),
    /** Lines and real text, for papers. */
    PDF("PDF", "pdf");

    private final String label;
    private final String extension;

    FigureFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }
}
