package org.attune.ui.shell;

import javafx.scene.layout.Region;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;

/** A short piece of a quantity's line as it is drawn in the charts. */
final class LineSample extends Region {
    private final Quantity quantity;

    LineSample(Quantity quantity) {
        this.quantity = quantity;
        getStyleClass().add("line-sample");
    }

    /** Draws it as the charts do. */
    void setAppearance(Appearance appearance) {
        setUserData(quantity.name() + appearance.label());
    }
}
