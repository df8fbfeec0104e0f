package org.attune.ui.controls;

import java.util.Locale;
import javafx.scene.Parent;

/**
 * Makes the icons of a window grow with its text. The size of an icon is given in pixels, since its own font is what is
 * sized; so the sizes of the style sheets are repeated here, multiplied.
 */
public final class ScaledIcons {
    private static final double USUAL = 18;
    private static final double SMALL = 16;

    private ScaledIcons() {}

    /** Lets the icons of a root follow its {@link TextScale}. */
    public static void follow(Parent root) {
        TextScale.of(root).subscribe(scale -> root.getStylesheets().setAll(styleSheet(scale.doubleValue())));
    }

    private static String styleSheet(double scale) {
        // Charts are enlarged as a whole, icons included.
        return "data:text/css,"
                + String.format(
                                Locale.ROOT,
                                ".ikonli-font-icon { -fx-icon-size: %.0fpx; }"
                                        + ".parameter-reset .ikonli-font-icon, .panel-divider .ikonli-font-icon"
                                        + " { -fx-icon-size: %.0fpx; }"
                                        + ".chart .ikonli-font-icon { -fx-icon-size: %.0fpx; }"
                                        + ".chart-zoom-reset .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
                                USUAL * scale,
                                SMALL * scale,
                                USUAL,
                                SMALL)
                        .replace(" ", "%20")
                        .replace("#", "%23");
    }
}
