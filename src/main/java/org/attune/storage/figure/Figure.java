package org.attune.storage.figure;

import java.util.List;

/**
 * A figure ready to be written.
 *
 * @param size how large it is
 * @param content what it shows
 * @param description what is said of it in the file
 * @param transparent whether what the content leaves bare stays see-through
 * @param fonts the faces that the content is written in
 */
public record Figure(
        FigureSize size,
        FigureContent content,
        FigureDescription description,
        boolean transparent,
        List<FigureFont> fonts) {
    /** Defensive copy. */
    public Figure {
        fonts = List.copyOf(fonts);
    }
}
