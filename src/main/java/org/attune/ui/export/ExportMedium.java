package org.attune.ui.export;

import java.util.Locale;
import java.util.OptionalDouble;
import org.attune.model.NumberInput;
import org.attune.model.ParameterException;
import org.attune.storage.figure.FigureSize;
import org.attune.ui.charts.Appearance;
import org.attune.ui.controls.Numerals;

/**
 * Where a figure is to stand, which decides how large its text is beside its curves. On paper lengths are in
 * centimetres, and all text has the least size at which journals print; on a slide it can be read from the last row.
 */
enum ExportMedium {
    /** A screen. */
    SCREEN(OptionalDouble.empty()),
    /** A slide of 1920 × 1080 pixels. */
    SLIDE(OptionalDouble.empty()),
    /** One of two columns of a journal. */
    COLUMN(OptionalDouble.of(8.6)),
    /** The width of a journal's page. */
    PAGE(OptionalDouble.of(17.8));

    /** Pixels of a slide in a row. */
    static final int SLIDE_WIDTH = 1920;

    /** Least height of text on a slide, in its pixels. */
    static final double SLIDE_TEXT = 24;

    /** Height of text on paper in points. */
    static final double PAPER_TEXT = 7.2;

    private static final int SLIDE_LOGICAL_WIDTH = 960;
    private static final int SLIDE_LOGICAL_HEIGHT = 540;
    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;

    /** Height of a journal's column in centimetres. */
    private static final double TALLEST = 24.5;

    /** The height of a chart below others, and of the caption below all, in logical pixels. */
    private static final int STACKED = 260;

    private static final int CAPTION = 190;

    private final OptionalDouble centimetres;

    ExportMedium(OptionalDouble centimetres) {
        this.centimetres = centimetres;
    }

    /** Whether it is paper. */
    boolean isPaper() {
        return centimetres.isPresent();
    }

    /** Whether text keeps its size: a figure without room beside it is refused. */
    boolean isLegible() {
        return this != SCREEN;
    }

    /** A width that suits something, as it is typed: logical pixels or, on paper, centimetres. */
    String width(ExportChoice choice) {
        return switch (this) {
            case SCREEN -> Integer.toString(choice.width());
            case SLIDE -> Integer.toString(SLIDE_LOGICAL_WIDTH);
            case COLUMN, PAGE -> Numerals.exact(centimetres.orElseThrow());
        };
    }

    /**
     * A height that suits something, as it is typed.
     *
     * @param choice what is exported
     * @param charts how many charts it has; 0 for another view
     */
    String height(ExportChoice choice, int charts) {
        return switch (this) {
            case SCREEN -> Integer.toString(choice.height());
            case SLIDE -> Integer.toString(SLIDE_LOGICAL_HEIGHT);
            case COLUMN, PAGE -> paperHeight(choice, charts);
        };
    }

    private String paperHeight(ExportChoice choice, int charts) {
        double width = centimetres.orElseThrow() * pixelsPerCentimetre();
        int rows = charts < 2 ? 1 : Math.ceilDiv(charts, FigureRoom.columns(charts, width));
        double picture = charts < 2 ? width * choice.height() / choice.width() : rows * STACKED;
        double height = (picture + CAPTION) / pixelsPerCentimetre();
        return Numerals.exact(Math.min(TALLEST, Math.round(10 * height) / 10.0));
    }

    /**
     * The size of a figure.
     *
     * @param width as it is typed
     * @param height as it is typed
     * @param scale pixels of the file per logical pixel
     * @param appearance size of text
     * @throws ParameterException when it is not allowed, or text would be too small on a slide
     */
    FigureSize size(String width, String height, int scale, Appearance appearance) {
        if (isPaper()) {
            return new FigureSize(
                    logical("width", width),
                    logical("height", height),
                    scale,
                    POINTS_PER_CENTIMETRE / pixelsPerCentimetre());
        }
        FigureSize size = new FigureSize(
                NumberInput.integer("width", width, FigureSize.ALLOWED_SIDES, Numerals.sign()),
                NumberInput.integer("height", height, FigureSize.ALLOWED_SIDES, Numerals.sign()),
                scale);
        if (this == SLIDE && slideText(appearance, size) < SLIDE_TEXT) {
            throw new ParameterException(
                    "width", width, "at most " + (int) (appearance.textSize() * SLIDE_WIDTH / SLIDE_TEXT));
        }
        return size;
    }

    /** Height of text in pixels of a slide that a figure fills from side to side. */
    static double slideText(Appearance appearance, FigureSize size) {
        return appearance.textSize() * SLIDE_WIDTH / size.width();
    }

    /** The least length that is typed and has so many logical pixels. */
    String typed(int logicalPixels) {
        // Half a pixel is within the rounding of what is typed.
        return isPaper()
                ? Numerals.exact(Math.ceil(10 * (logicalPixels - 0.5) / pixelsPerCentimetre()) / 10)
                : Integer.toString(logicalPixels);
    }

    /** So many that text of ordinary size is as high as it should be on paper. */
    private static double pixelsPerCentimetre() {
        return POINTS_PER_CENTIMETRE * Appearance.LIGHT.textSize() / PAPER_TEXT;
    }

    private static int logical(String name, String typed) {
        double least = Math.ceil(10 * FigureSize.SMALLEST_SIDE / pixelsPerCentimetre()) / 10;
        double most = Math.floor(FigureSize.LARGEST_SIDE / pixelsPerCentimetre());
        String allowed = "a number from " + Numerals.exact(least) + " to " + Numerals.exact(most);
        double centimetres = NumberInput.number(name, typed, allowed, Numerals.sign());
        if (!(centimetres >= least && centimetres <= most)) {
            throw new ParameterException(name, typed, allowed);
        }
        return (int) Math.round(centimetres * pixelsPerCentimetre());
    }

    /** The key of its texts. */
    String key() {
        return "medium." + name().toLowerCase(Locale.ROOT);
    }
}
