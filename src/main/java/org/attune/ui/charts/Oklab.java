package org.attune.ui.charts;

import java.awt.Color;

/**
 * A colour in the space Oklab (Ottosson, "A perceptual color space for image processing", 2020), where equal distances
 * look equal.
 *
 * @param lightness 0 is black, 1 is white
 * @param greenRed from green, below 0, to red
 * @param blueYellow from blue, below 0, to yellow
 */
record Oklab(double lightness, double greenRed, double blueYellow) {
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

    static Oklab of(Color color) {
        return of(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** How different two colours look: 1 from black to white. */
    double distance(Oklab other) {
        return Math.hypot(
                lightness - other.lightness, Math.hypot(greenRed - other.greenRed, blueYellow - other.blueYellow));
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
