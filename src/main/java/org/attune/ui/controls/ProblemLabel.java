package org.attune.ui.controls;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/** Says below a field why its text cannot be used; takes no space while there is nothing to say. */
public final class ProblemLabel extends Label {

    /** Creates the label of a problem. */
    public ProblemLabel(ObservableValue<String> problem) {
        getStyleClass().addAll("problem", Styles.DANGER);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(problem);
        visibleProperty().bind(problem.map(message -> !message.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProseSkin(this);
    }
}
