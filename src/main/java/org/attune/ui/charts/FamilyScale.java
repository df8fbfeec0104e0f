package org.attune.ui.charts;

import java.awt.Color;

/**
 * Colours of the members of a family: violet, a hue that no quantity has, lighter from member to member in equal steps.
 * Each has a contrast of at least 3 to the background. Pure functions.
 */
final class FamilyScale {
    private static final double HUE = Math.toRadians(300);
    private static final End DARKEST_ON_WHITE = new End(0.27, 0.13);
    private static final End LIGHTEST_ON_WHITE = new End(0.645, 0.19);
    private static final End DARKEST_ON_BLACK = new End(0.53, 0.2);
    private static final End LIGHTEST_ON_BLACK = new End(0.9, 0.09);

    private FamilyScale() {}

    /** An end of the scale: how light and how vivid it is. */
    private record End(double lightness, double chroma) {}

    /**
     * The colour of a line.
     *
     * @param fraction 0 for the first line, 1 for the last
     */
    static Color line(double fraction, Appearance appearance) {
        End first = appearance.isDark() ? DARKEST_ON_BLACK : DARKEST_ON_WHITE;
        End last = appearance.isDark() ? LIGHTEST_ON_BLACK : LIGHTEST_ON_WHITE;
        double part = Math.clamp(fraction, 0.0, 1.0);
        double chroma = first.chroma() + part * (last.chroma() - first.chroma());
        return new Oklab(
                        first.lightness() + part * (last.lightness() - first.lightness()),
                        chroma * Math.cos(HUE),
                        chroma * Math.sin(HUE))
                .color();
    }
}
