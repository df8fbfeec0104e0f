package org.attune.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Window;

/** Gives dialogs the size of text of the window that they belong to, and their place over it. */
public final class DialogStyle {
    /** What the frame of a dialog leaves of the screen's width. */
    private static final double ROOM_ACROSS = 0.94;

    /** What the frame of a dialog and its buttons leave of the screen's height. */
    private static final double ROOM_DOWN = 0.78;

    private static final double SCROLL_BAR = 16;

    private DialogStyle() {}

    /**
     * Lets a dialog belong to a window: it has the same size of text, and stands over its middle. To be called before
     * the dialog is shown, once.
     *
     * @param dialog the dialog
     * @param owner the window
     */
    public static void follow(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        DialogPane pane = dialog.getDialogPane();
        ObservableValue<Parent> root = owner.sceneProperty().flatMap(Scene::rootProperty);
        pane.styleProperty().bind(root.flatMap(Node::styleProperty).orElse(""));
        TextScale.of(pane).bind(root.flatMap(TextScale::of).orElse(1));
        DialogPlace.follow(dialog, owner);
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
        beforeShown(dialog, () -> {
            double text = dialog.getDialogPane().lookup(".button") instanceof Labeled button
                    ? button.getFont().getSize()
                    : Font.getDefault().getSize();
            resize(dialog, content, width * text, height * text);
        });
    }

    /**
     * Lets what is in a dialog scroll down where the screen is too small for it; its width is that of the dialog.
     *
     * @param dialog gets the content
     * @param content what it shows
     */
    public static void scroll(Dialog<?> dialog, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        dialog.getDialogPane().setContent(scroll);
        beforeShown(
                dialog,
                () -> resize(dialog, scroll, content.prefWidth(-1) + SCROLL_BAR, content.prefHeight(-1) + SCROLL_BAR));
    }

    /** A window manager may ignore the size that a window gets once it is shown. */
    private static void beforeShown(Dialog<?> dialog, Runnable sizing) {
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, event -> {
            dialog.getDialogPane().applyCss();
            sizing.run();
        });
    }

    private static void resize(Dialog<?> dialog, Region content, double width, double height) {
        Rectangle2D screen = DialogPlace.screenOf(dialog.getOwner());
        content.setPrefSize(
                Math.min(width, ROOM_ACROSS * screen.getWidth()), Math.min(height, ROOM_DOWN * screen.getHeight()));
        // A dialog looks at nothing else when it decides how large it is.
        content.setMinSize(content.getPrefWidth(), content.getPrefHeight());
    }
}
