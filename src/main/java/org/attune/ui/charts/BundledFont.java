package org.attune.ui.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.attune.storage.figure.FigureFont;

/**
 * The one font of the program, bundled so that Greek letters, primes and subscripts look the same on every machine, on
 * screen and in exported figures: Source Sans 3 by Adobe (SIL Open Font License 1.1; the licence lies beside the font
 * files).
 */
public enum BundledFont implements FigureFont {
    /** Running text, labels and numbers. */
    REGULAR("SourceSans3-Regular.ttf", 400, false),
    /** Headings. */
    SEMIBOLD("SourceSans3-Semibold.ttf", 600, false),
    /** Emphasis in the window. */
    BOLD("SourceSans3-Bold.ttf", 700, false),
    /** Mathematical symbols. */
    ITALIC("SourceSans3-It.ttf", 400, true);

    /**
     * The family name to use in style sheets, once {@link #loadIntoJavaFx()} was called; its regular, bold and italic
     * faces are bundled.
     */
    public static final String FAMILY = "Source Sans 3";

    private static final String FOLDER = "/org/attune/ui/fonts/";

    private final String fileName;
    private final int weight;
    private final boolean italic;
    private final Font unitFont;

    BundledFont(String fileName, int weight, boolean italic) {
        this.fileName = fileName;
        this.weight = weight;
        this.italic = italic;
        this.unitFont = read(fileName);
    }

    /**
     * The face for Java2D. It is not kerned: each word would then be laid out by HarfBuzz, which loads a hundred
     * classes at the first one, and in labels and numbers of this size no difference is seen.
     *
     * @param size size in user-space units (logical pixels on screen), &gt; 0
     */
    public Font at(double size) {
        return unitFont.deriveFont((float) size);
    }

    @Override
    public String fontName() {
        return unitFont.getFontName();
    }

    @Override
    public boolean italic() {
        return italic;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public InputStream open() {
        return open(fileName);
    }

    /**
     * Makes every face known to JavaFX under {@link #FAMILY}; to be called once, before the first style sheet is
     * applied. Repeated calls do no harm.
     *
     * @throws IllegalStateException when JavaFX refuses a bundled file
     */
    public static void loadIntoJavaFx() {
        for (BundledFont face : values()) {
            try (InputStream file = open(face.fileName)) {
                if (javafx.scene.text.Font.loadFont(file, 12) == null) {
                    throw new IllegalStateException("JavaFX cannot read the bundled font " + face.fileName);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read the bundled font " + face.fileName, failure);
            }
        }
    }

    private static Font read(String fileName) {
        try (InputStream file = open(fileName)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the bundled font " + fileName, failure);
        } catch (FontFormatException failure) {
            throw new IllegalStateException("the bundled font " + fileName + " is damaged", failure);
        }
    }

    private static InputStream open(String fileName) {
        InputStream file = BundledFont.class.getResourceAsStream(FOLDER + fileName);
        if (file == null) {
            throw new IllegalStateException("the bundled font " + fileName + " is missing from the program");
        }
        return file;
    }
}
