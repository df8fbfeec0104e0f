package org.attune.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Tooltips of nodes, which {@link Hints} makes when the pointer comes. */
public final class Tooltips {
    /** Where JavaFX keeps the tooltip of a node. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private Tooltips() {}

    /** Has the pointer come to a node; its tooltip then, if it has one. On the JavaFX application thread only. */
    public static Optional<Tooltip> of(Node node) {
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                0,
                0,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null));
        return Optional.ofNullable((Tooltip) node.getProperties().get(TOOLTIP));
    }
}
