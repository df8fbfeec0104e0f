package org.attune.ui.help;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** What the keys do. */
public final class KeyboardDialog extends Dialog<ButtonType> {
    private record Entry(String keys, String effect) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("← →   ↑ ↓", "step the slider that has the focus; ↑ ↓ also in its field"),
            new Entry("Shift + arrow", "step ten times finer"),
            new Entry("Page Up, Page Down", "step ten times coarser"),
            new Entry("Home, End", "to the ends of the slider"),
            new Entry("Double click", "on a slider: back to its start value"),
            new Entry("Enter", "use the number typed into a field"),
            new Entry("Escape", "bring back the number in use"),
            new Entry("Tab", "to the next control"),
            new Entry("Ctrl + R", "reset all parameters and the x axis"),
            new Entry("Ctrl + F", "find optima"),
            new Entry("Ctrl + P", "pin the current curves"),
            new Entry("Arrow keys", "in the landscape: move the point"),
            new Entry("Ctrl + .", "stop computing"),
            new Entry("Ctrl + E", "export figures"),
            new Entry("Ctrl + 1, 2, 3", "light, dark, projector appearance"),
            new Entry("Ctrl + Z, Ctrl + Shift + Z", "undo, redo"),
            new Entry("Ctrl + D, Ctrl + J, Ctrl + K", "take a snapshot, show the next, the previous one"),
            new Entry("F2, Delete", "rename, remove the snapshot that has the focus"),
            new Entry("Ctrl + N, O, S, Shift + S", "new session, open, save, save as"),
            new Entry("Ctrl + M, Ctrl + Space", "animate a parameter; play or pause"),
            new Entry("F11, Escape", "projector mode, and out of it"),
            new Entry("F9, F8", "show or hide the parameters, the numbers"),
            new Entry("Ctrl + T, Page Down, Page Up", "guided tour, its next and previous step"),
            new Entry("F1", "this list"),
            new Entry("Ctrl + Q", "quit"));

    /**
     * Creates the dialog.
     *
     * @param owner the window that it belongs to
     */
    public KeyboardDialog(Window owner) {
        initOwner(owner);
        setTitle("Keyboard");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keyboard-list");
        for (int row = 0; row < ENTRIES.size(); row++) {
            Label keys = new Label(ENTRIES.get(row).keys());
            keys.getStyleClass().add("keyboard-keys");
            grid.addRow(row, keys, new Label(ENTRIES.get(row).effect()));
        }
        getDialogPane().setId("keyboard");
        getDialogPane().setContent(grid);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}
