package org.attune.ui.controls;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.model.Activation;

/** The choice of the activation σ; the buttons carry the ids "activation-softmax" and "activation-linear". */
public final class ActivationControl extends HBox {
    private static final String HELP =
            "How attention scores become attention weights: row by row through a softmax, or "
                    + "linearly, divided by the number of tokens.";

    private final Segments<Activation> segments;

    /**
     * Creates the choice; {@link #show} gives it its first value.
     *
     * @param user takes the activation that the user chose
     */
    public ActivationControl(Consumer<Activation> user) {
        segments = new Segments<>(List.of(Activation.values()), Activation::label, user);
        for (Activation activation : Activation.values()) {
            segments.button(activation).setId("activation-" + activation.jsonName());
            segments.button(activation).setAccessibleText("σ, activation, " + activation.label());
            segments.button(activation).setAccessibleHelp(HELP);
            Hints.install(segments.button(activation), HELP);
        }
        Label name = new Label("activation");
        name.getStyleClass().add("parameter-name");
        HBox title = new HBox(new SymbolLabel("σ"), name);
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.BASELINE_LEFT);
        title.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hints.install(title, HELP);
        getStyleClass().add("parameter-header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, segments);
    }

    /** Shows the activation in use. */
    public void show(Activation activation) {
        segments.show(activation);
    }
}
