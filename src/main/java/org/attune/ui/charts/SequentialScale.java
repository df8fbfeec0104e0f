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

    /** Brighter lines would vanish on white, and darker ones on black; up to here contrast is at least 3. */
    private static final double LEGIBLE_SHARE = 0.59;

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

    /**
     * The colour of a line, which stands out from the background.
     *
     * @param fraction 0 for the first line, 1 for the last
     */
    public static Color line(double fraction, Appearance appearance) {
        double share = LEGIBLE_SHARE * Math.clamp(fraction, 0.0, 1.0);
        return area(appearance.isDark() ? 1 - LEGIBLE_SHARE + share : share);
    }

    /** Lightness of a colour in Oklab: 0 is black, 1 is white. */
    static double lightness(Color color) {
        return Oklab.of(color.getRed(), color.getGreen(), color.getBlue()).lightness();
    }

    /** A colour in Oklab. */
    private record Oklab(double lightness, double greenRed, double blueYellow) {
        static Oklab of(int red, int green, int blue) {
            double r = linear(red / 255.0);
            double g = linear(green / 255.0);
            double b = linear(blue / 255.0);
            double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
            double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
            double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
            return new Oklab(
                    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        }

        Color color() {
            double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
            double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
            double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
            return new Color(
                    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                    channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
        }

        private static double cube(double x) {
            return x * x * x;
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }

        private static int channel(double linear) {
            double bounded = Math.clamp(linear, 0.0, 1.0);
            double encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
            return (int) Math.round(255 * encoded);
        }
    }
}
