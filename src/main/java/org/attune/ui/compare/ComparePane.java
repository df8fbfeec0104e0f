package org.attune.ui.compare;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.Appearance;
import org.attune.ui.controls.CardRow;

/** Everything to compare with, side by side. */
public final class ComparePane extends CardRow {
    private final PinsCard pins;

    ComparePane(PinsCard pins, List<Region> others) {
        this.pins = pins;
        getStyleClass().addAll("numbers-groups", "compare");
        setId("compare");
        HBox.setHgrow(pins, Priority.ALWAYS);
        getChildren().add(pins);
        getChildren().addAll(others);
    }

    /** Tells what is on the horizontal axis of the charts. */
    void setAxis(ParameterInfo axis) {
        pins.setAxis(axis);
    }

    /** Shows the pins, with what they are called. */
    void showPins(List<String> names) {
        pins.show(names);
    }

    /** Changes how the samples of colours look. */
    public void setAppearance(Appearance appearance) {
        pins.setAppearance(appearance);
    }
}
