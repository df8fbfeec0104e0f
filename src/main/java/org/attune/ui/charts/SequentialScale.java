package org.attune.ui.charts;

import java.awt.Color;

/**
 * Colours for numbers, from a deep blue over teal to a bright yellow. Lightness grows evenly from end to end, so that
 * the order can be read without the hues, and blue and yellow are what eyes with the usual kinds of colour blindness
 * tell apart (Nuñez, Anderton and Renslow, PLoS ONE 13 (2018) e0199239). The way leads straight through the space Oklab
 * (Ottosson, "A perceptual color space for image processing", 2020), so that equal steps look equal. Pure functions.
 */
public final class SequentialScale {
    private static final Oklab DEEP_BLUE = Oklab.of(0x08, 0x1d, 0x58);
    private static final Oklab MIDDLE = Oklab.of(0x1b, 0x8e, 0x8c);
    private static final Oklab YELLOW = Oklab.of(0xff, 0xe9, 0x45);

    private SequentialScale() {}

    /**
     * The colour of an area.
     *
     * @param fraction 0 for the least number, 1 for the largest; what lies outside has the colour of the end
     */
    public static Color area(double fraction) {
        double place = Math.clamp(fraction, 0.0, 1.0);
        double lightness = DEEP_BLUE.lightness() + place * (YELLOW.lightness() - DEEP_BLUE.lightness());
        // The middle is met where its own lightness lies, so that lightness grows at one rate.
        double bend = (MIDDLE.lightness() - DEEP_BLUE.lightness()) / (YELLOW.lightness() - DEEP_BLUE.lightness());
        Oklab left = place < bend ? DEEP_BLUE : MIDDLE;
        Oklab right = place < bend ? MIDDLE : YELLOW;
        double part = place < bend ? place / bend : (place - bend) / (1 - bend);
        return new Oklab(
                        lightness,
                        left.greenRed() + part * (right.greenRed() - left.greenRed()),
                        left.blueYellow() + part * (right.blueYellow() - left.blueYellow()))
                .color();
    }

    /** Lightness of a colour in Oklab: 0 is black, 1 is white. */
    static double lightness(Color color) {
        return Oklab.of(color.getRed(), color.getGreen(), color.getBlue()).lightness();
    }
}
