package org.attune.ui.charts;

import javafx.scene.paint.Color;

/** The colours of the charts as JavaFX names them. */
final class FxColors {
    private FxColors() {}

    static Color of(java.awt.Color color) {
        return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
    }
}
