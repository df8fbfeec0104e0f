package org.attune.storage.figure;

import java.io.InputStream;

/** A face of a font that figures are written in, so that files with real text can carry it. */
public interface FigureFont {
    /** The name by which Java2D knows the face, {@link java.awt.Font#getFontName()}. */
    String fontName();

    /** Whether its letters are italic. */
    boolean italic();

    /** How heavy it is, as style sheets say it: 400 regular, 600 semibold, 700 bold. */
    int weight();

    /** The TrueType file; whoever opens it closes it. */
    InputStream open();
}
