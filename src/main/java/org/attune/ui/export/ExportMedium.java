package org.attune.ui.export;

import java.util.Locale;
import java.util.OptionalDouble;

/** Where a figure is to stand, which decides how large its text is beside its curves. */
enum ExportMedium {
    /** A screen or a slide. */
    SCREEN(OptionalDouble.empty(), 1, 1),
    /** One of two columns of a journal. */
    COLUMN(OptionalDouble.of(8.6), 2.0 / 3, 0.8),
    /** The width of a journal's page. */
    PAGE(OptionalDouble.of(17.8), 0, 0.9);

    private static final int PAGE_WIDTH = 1000;
    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;

    private final OptionalDouble centimetres;
    private final double widthShare;
    private final double heightShare;

    ExportMedium(OptionalDouble centimetres, double widthShare, double heightShare) {
        this.centimetres = centimetres;
        this.widthShare = widthShare;
        this.heightShare = heightShare;
    }

    /** Width on paper in centimetres; empty where there is no paper. */
    OptionalDouble centimetres() {
        return centimetres;
    }

    /** Logical pixels that suit something, wide enough for the curves and narrow enough for the text to be read. */
    int width(ExportChoice choice) {
        return this == PAGE ? PAGE_WIDTH : (int) Math.round(choice.width() * widthShare);
    }

    /** Logical pixels that suit something. */
    int height(ExportChoice choice) {
        return (int) Math.round(choice.height() * heightShare);
    }

    /**
     * Height of text on paper in points.
     *
     * @param textSize in logical pixels
     * @param width of the figure in logical pixels
     * @return empty where there is no paper
     */
    OptionalDouble points(double textSize, int width) {
        return centimetres.isPresent()
                ? OptionalDouble.of(textSize * centimetres.getAsDouble() * POINTS_PER_CENTIMETRE / width)
                : OptionalDouble.empty();
    }

    /** The key of its texts. */
    String key() {
        return "medium." + name().toLowerCase(Locale.ROOT);
    }
}
