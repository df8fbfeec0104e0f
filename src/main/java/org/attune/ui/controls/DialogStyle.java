package org.attune.ui.controls;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
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

    /**
     * Makes what is in a dialog as large as its text wants it when it is shown, but no larger than the screen.
     *
     * @param dialog has a button
     * @param content what is sized
     * @param width in units of the size of text
     * @param height in units of the size of text
     */
    public static void size(Dialog<?> dialog, Region content, double width, double height) {
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, event -> {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            double text = dialog.getDialogPane().lookup(".button") instanceof Labeled button
                    ? button.getFont().getSize()
                    : Font.getDefault().getSize();
            content.setPrefSize(
                    Math.min(width * text, ROOM * screen.getWidth()),
                    Math.min(height * text, ROOM * screen.getHeight()));
            content.setMinWidth(content.getPrefWidth());
            Window window = dialog.getDialogPane().getScene().getWindow();
            window.sizeToScene();
            window.setX(screen.getMinX() + Math.max(0, (screen.getWidth() - window.getWidth()) / 2));
            window.setY(screen.getMinY() + Math.max(0, (screen.getHeight() - window.getHeight()) / 2));
        });
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
