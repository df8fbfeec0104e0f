package org.attune.ui.help;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.ui.text.Texts;

/** What the keys do, in groups by what one is doing. */
final class KeyboardPage extends VBox {
    private static final int GROUPS = 8;

    private final Texts texts = Texts.of("keyboard");

    KeyboardPage() {
        setId("keyboard");
        getStyleClass().add("keyboard-list");
        int entry = 1;
        for (int group = 1; group <= GROUPS; group++) {
            Label title = new Label(texts.text("group." + group));
            title.getStyleClass().add("keyboard-group");
            int last = Integer.parseInt(texts.text("group." + group + ".last"));
            getChildren().addAll(title, table(entry, last));
            entry = last + 1;
        }
    }

    private GridPane table(int first, int last) {
        GridPane table = new GridPane();
        table.getStyleClass().add("keyboard-table");
        for (int entry = first; entry <= last; entry++) {
            Label keys = new Label(texts.text("keys." + entry));
            keys.getStyleClass().add("keyboard-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label effect = new Label(texts.text("effect." + entry));
            effect.setWrapText(true);
            table.addRow(entry, keys, effect);
        }
        return table;
    }
}
