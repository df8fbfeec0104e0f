package org.attune.storage.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The part of a font that a figure needs. */
final class FontSubset {
    /** What a letter needs to be drawn; without the tables on kerning and ligatures of letters that are left out. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private FontSubset() {}

    /**
     * A TrueType file with some letters only.
     *
     * @param font the whole face
     * @param codePoints the letters; those that the face lacks are left out
     * @throws IOException when the face cannot be read
     */
    static byte[] of(FigureFont font, Set<Integer> codePoints) throws IOException {
        try (InputStream file = font.open();
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            TTFSubsetter subsetter = new TTFSubsetter(face, TABLES);
            codePoints.forEach(subsetter::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }
}
