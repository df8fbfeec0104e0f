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
import javafx.stage.Screen;
import javafx.stage.Window;

/** Gives dialogs the size of text of the window that they belong to. */
public final class DialogStyle {
    /** What the frame of a dialog leaves of the screen's width. */
    private static final double ROOM_ACROSS = 0.94;

    /** What the frame of a dialog and its buttons leave of the screen's height. */
    private static final double ROOM_DOWN = 0.78;

    private static final double SCROLL_BAR = 16;

    private DialogStyle() {}

    /**
     * Lets a dialog follow its window.
     *
     * @param pane what is in the dialog
     * @param owner the window
     */
    public static void follow(DialogPane pane, Window owner) {
        ObservableValue<Parent> root = owner.sceneProperty().flatMap(Scene::rootProperty);
        pane.styleProperty().bind(root.flatMap(Node::styleProperty).orElse(""));
        TextScale.of(pane).bind(root.flatMap(TextScale::of).orElse(1));
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
            resize(content, width * text, height * text);
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
                dialog, () -> resize(scroll, content.prefWidth(-1) + SCROLL_BAR, content.prefHeight(-1) + SCROLL_BAR));
    }

    /** A window manager may ignore the size that a window gets once it is shown. */
    private static void beforeShown(Dialog<?> dialog, Runnable sizing) {
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, event -> {
            dialog.getDialogPane().applyCss();
            sizing.run();
        });
        dialog.addEventHandler(
                DialogEvent.DIALOG_SHOWN,
                event -> centre(dialog.getDialogPane().getScene().getWindow(), dialog.getOwner()));
    }

    /** Puts a window over the middle of another one, but not beyond the edges of that one's screen. */
    private static void centre(Window window, Window owner) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        window.setX(within(
                screen.getMinX(),
                screen.getMaxX() - window.getWidth(),
                owner.getX() + (owner.getWidth() - window.getWidth()) / 2));
        window.setY(within(
                screen.getMinY(),
                screen.getMaxY() - window.getHeight(),
                owner.getY() + (owner.getHeight() - window.getHeight()) / 2));
    }

    private static double within(double least, double most, double wanted) {
        return Math.max(least, Math.min(most, wanted));
    }

    private static void resize(Region content, double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        content.setPrefSize(
                Math.min(width, ROOM_ACROSS * screen.getWidth()), Math.min(height, ROOM_DOWN * screen.getHeight()));
        // A dialog looks at nothing else when it decides how large it is.
        content.setMinSize(content.getPrefWidth(), content.getPrefHeight());
    }
}
