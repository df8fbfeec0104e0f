package org.attune.storage.figure;

import java.awt.geom.Rectangle2D;
import org.attune.model.ParameterException;

/**
 * How large a figure is. Text and lines have the same size in logical pixels in every figure; the scale makes them
 * sharper, not larger.
 *
 * @param width width in logical pixels, from {@value #SMALLEST_SIDE} to {@value #LARGEST_SIDE}
 * @param height height in logical pixels, from {@value #SMALLEST_SIDE} to {@value #LARGEST_SIDE}
 * @param scale pixels of the file per logical pixel, from 1 to {@value #LARGEST_SCALE}
 * @param pointsPerPixel length of a logical pixel on paper in points of 1/72 of an inch, &gt; 0
 */
public record FigureSize(int width, int height, int scale, double pointsPerPixel) {
    /** The length of a logical pixel where no paper is meant, as in style sheets: 1/96 of an inch. */
    public static final double SCREEN_POINTS = 0.75;

    /** Least width and height: below it there is no room for a plot with its labels. */
    public static final int SMALLEST_SIDE = 300;

    /** Greatest width and height. */
    public static final int LARGEST_SIDE = 8_000;

    /** The widths and heights that are allowed, in words, for messages. */
    public static final String ALLOWED_SIDES = "an integer from " + SMALLEST_SIDE + " to " + LARGEST_SIDE;

    /** Greatest scale. */
    public static final int LARGEST_SCALE = 8;

    /** Most pixels of a file, in millions: they are held in memory, four bytes each. */
    public static final int MOST_MEGAPIXELS = 100;

    private static final long MEGAPIXEL = 1_000_000;

    /**
     * Checks the size.
     *
     * @throws ParameterException naming what is wrong, with its value and what is allowed
     */
    public FigureSize {
        checkSide("width", width);
        checkSide("height", height);
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new ParameterException("scale", Integer.toString(scale), "an integer from 1 to " + LARGEST_SCALE);
        }
        long pixels = (long) width * scale * height * scale;
        if (pixels > MOST_MEGAPIXELS * MEGAPIXEL) {
            throw new ParameterException(
                    "size",
                    width * scale + " × " + height * scale + " pixels",
                    "at most " + MOST_MEGAPIXELS + " million pixels");
        }
    }

    /** A figure that is meant for no paper. */
    public FigureSize(int width, int height, int scale) {
        this(width, height, scale, SCREEN_POINTS);
    }

    /** Width of the file in pixels. */
    public int pixelWidth() {
        return width * scale;
    }

    /** Height of the file in pixels. */
    public int pixelHeight() {
        return height * scale;
    }

    /** What a figure of this size fills, in logical pixels. */
    Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    private static void checkSide(String name, int value) {
        if (value < SMALLEST_SIDE || value > LARGEST_SIDE) {
            throw new ParameterException(name, Integer.toString(value), ALLOWED_SIDES);
        }
    }
}
