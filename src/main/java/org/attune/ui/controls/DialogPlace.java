package org.attune.ui.controls;

import java.util.Comparator;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Puts a dialog over the middle of its owner each time it is shown, and keeps it inside the screen that holds most of
 * the owner. The place where it was shown last does not count: what a window manager tells of it is off by the width of
 * its frame, so that a dialog placed by that would creep across the screen.
 */
final class DialogPlace {
    private final Window owner;

    private DialogPlace(Window owner) {
        this.owner = owner;
    }

    /** Sees to the place of a dialog whenever it is shown. */
    static void follow(Dialog<?> dialog, Window owner) {
        DialogPlace place = new DialogPlace(owner);
        Window window = dialog.getDialogPane().getScene().getWindow();
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, event -> {
            if (!dialog.isResizable()) {
                // When it is shown again, it may have shrunk to its buttons until it is laid out.
                window.sizeToScene();
            }
            place.centre(window);
        });
        // It grows when it says something, or when the window manager tells how wide its frame is. One that the user
        // resizes must stay where it is meanwhile.
        ChangeListener<Number> grown = (size, before, now) -> {
            if (dialog.isShowing() && !dialog.isResizable()) {
                place.put(window, window.getX(), window.getY());
            }
        };
        window.widthProperty().addListener(grown);
        window.heightProperty().addListener(grown);
    }

    /** Where the screen that holds most of a window has room for others. */
    static Rectangle2D screenOf(Window window) {
        return Screen.getScreens().stream()
                .max(Comparator.comparingDouble(screen -> shared(screen.getBounds(), window)))
                .filter(screen -> shared(screen.getBounds(), window) > 0)
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    private void centre(Window window) {
        put(
                window,
                owner.getX() + (owner.getWidth() - window.getWidth()) / 2,
                owner.getY() + (owner.getHeight() - window.getHeight()) / 2);
    }

    private void put(Window window, double x, double y) {
        Rectangle2D screen = screenOf(owner);
        window.setX(within(screen.getMinX(), screen.getMaxX() - window.getWidth(), x));
        window.setY(within(screen.getMinY(), screen.getMaxY() - window.getHeight(), y));
    }

    /** Of a window that is too large the beginning is seen, where its title stands. */
    private static double within(double least, double most, double wanted) {
        return Math.rint(Math.max(least, Math.min(most, wanted)));
    }

    private static double shared(Rectangle2D screen, Window window) {
        double width = Math.min(screen.getMaxX(), window.getX() + window.getWidth())
                - Math.max(screen.getMinX(), window.getX());
        double height = Math.min(screen.getMaxY(), window.getY() + window.getHeight())
                - Math.max(screen.getMinY(), window.getY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
