package org.attune.ui.export;

import java.util.Locale;

/** What can be chosen of a file beside its format; each has an effect on some formats only. */
enum ExportOption {
    /** What suits the place where the figure is to stand. */
    MEDIUM,
    /** Logical pixels. */
    SIZE,
    /** Pixels for each logical one. */
    SHARPNESS,
    /** Light, dark, or for a projector. */
    COLOURS,
    /** The sign before the decimals of the numbers drawn. */
    DECIMALS,
    /** Whether the ground is left bare. */
    GROUND,
    /** Whether the parameters are written below the charts. */
    CAPTION,
    /** Whether a table of the data is written into a second file. */
    DATA,
    /** Whether tables begin with a byte-order mark. */
    MARK;

    /** Whether a file of a format depends on it. */
    boolean matters(ExportFormat format) {
        return switch (this) {
            case MEDIUM, SIZE, COLOURS, GROUND -> format.hasSize();
            case SHARPNESS -> format == ExportFormat.PNG;
            case CAPTION, DATA, DECIMALS -> format.drawing().isPresent();
            case MARK -> format != ExportFormat.JSON;
        };
    }

    /**
     * The key of the words that say why it does not matter.
     *
     * @param format one for which it does not
     */
    String reasonKey(ExportFormat format) {
        if (format.hasSize()) {
            return "unavailable." + name().toLowerCase(Locale.ROOT);
        }
        return switch (this) {
            case DATA -> "unavailable.data.numbers";
            case MARK -> "unavailable.mark";
            default -> "unavailable.numbers";
        };
    }
}
