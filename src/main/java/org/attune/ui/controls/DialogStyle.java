package org.attune.ui.controls;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Gives dialogs the size of text of the window that they belong to. */
public final class DialogStyle {
    /** What the frame of a dialog and its buttons need, as a share of the screen. */
    private static final double ROOM = 0.78;

    private DialogStyle() {}

    /**
     * Lets a dialog follow its window.
     *
     * @param pane what is in the dialog
     * @param owner the window
     */
    public static void follow(DialogPane pane, Window owner) {
        pane.styleProperty()
                .bind(owner.sceneProperty()
                        .flatMap(Scene::rootProperty)
                        .flatMap(Node::styleProperty)
                        .orElse(""));
    }

    /** Lets something scroll where the screen is too small for it. */
    public static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scroll.setMaxSize(ROOM * screen.getWidth(), ROOM * screen.getHeight());
        return scroll;
    }
}
