package org.attune.ui.help;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/** What the keys do. */
public final class KeyboardDialog extends Dialog<ButtonType> {
    private static final int ENTRIES = 35;

    private final Texts texts = Texts.of("keyboard");

    /**
     * Creates the dialog.
     *
     * @param owner the window that it belongs to
     */
    public KeyboardDialog(Window owner) {
        setTitle(texts.text("title"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-list");
        // Two columns side by side, so that the list is no taller than a small window.
        int rows = (ENTRIES + 1) / 2;
        for (int entry = 0; entry < ENTRIES; entry++) {
            Label keys = new Label(texts.text("keys." + (entry + 1)));
            keys.getStyleClass().add("keyboard-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label effect = new Label(texts.text("effect." + (entry + 1)));
            // In a small window and another language than English the lines are too long for two columns.
            effect.setWrapText(true);
            int column = entry / rows * 2;
            grid.add(keys, column, entry % rows);
            grid.add(effect, column + 1, entry % rows);
        }
        getDialogPane().setId("keyboard");
        DialogStyle.scroll(this, grid);
        DialogStyle.follow(this, owner);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}
