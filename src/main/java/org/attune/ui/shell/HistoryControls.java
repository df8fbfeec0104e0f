package org.attune.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.Hints;
import org.attune.ui.history.Change;
import org.attune.ui.history.History;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Undo and redo in the menu and on the tool bar, which say what they take back. The nodes carry the ids "menu-undo",
 * "menu-redo", "toolbar-undo" and "toolbar-redo".
 */
final class HistoryControls {
    private final Texts texts = Texts.of("session");
    private final List<MenuItem> items;
    private final List<Button> buttons;

    /**
     * Creates the controls of a history.
     *
     * @param history what they move in
     */
    HistoryControls(History history) {
        items = List.of(
                item("undo", "Shortcut+Z", history.undoableProperty(), history::undo),
                item("redo", "Shortcut+Shift+Z", history.redoableProperty(), history::redo));
        buttons = List.of(
                button("undo", Material2MZ.UNDO, history.undoableProperty(), history::undo),
                button("redo", Material2MZ.REDO, history.redoableProperty(), history::redo));
    }

    /**
     * Tells a history when a mouse button is held in a part of the window; hears Ctrl+Y there, as other programs do.
     */
    static void watch(Node root, History history) {
        KeyCombination redo = KeyCombination.valueOf("Shortcut+Y");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (redo.match(event)) {
                history.redo();
                event.consume();
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> history.pressed());
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> history.released());
    }

    List<MenuItem> items() {
        return items;
    }

    List<Button> buttons() {
        return buttons;
    }

    private MenuItem item(
            String key, String shortcut, ReadOnlyObjectProperty<Optional<Change>> change, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + key);
        item.setMnemonicParsing(false);
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(event -> action.run());
        change.subscribe(possible -> {
            item.setText(possible.map(what -> texts.text(key + ".what", describe(what)))
                    .orElseGet(() -> texts.text(key)));
            item.setDisable(possible.isEmpty());
        });
        return item;
    }

    private Button button(String key, Ikon icon, ReadOnlyObjectProperty<Optional<Change>> change, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("toolbar-" + key);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> action.run());
        Hints.install(button, button::getAccessibleText);
        change.subscribe(possible -> {
            button.setAccessibleText(possible.map(what -> texts.text(key + ".what", describe(what)))
                    .orElseGet(() -> texts.text(key + ".none")));
            button.setDisable(possible.isEmpty());
        });
        return button;
    }

    private String describe(Change change) {
        if (change.figure().isPresent()) {
            return texts.text("change.figure", change.figure().get().number());
        }
        List<String> parts = new ArrayList<>();
        change.parameters().stream().sorted().map(ParameterInfo::symbol).forEach(parts::add);
        change.aspects().stream()
                .sorted()
                .map(aspect -> texts.text("change." + aspect.name().toLowerCase(Locale.ROOT)))
                .forEach(parts::add);
        return parts.size() <= 2
                ? String.join(", ", parts)
                : texts.text("change.many", String.join(", ", parts.subList(0, 2)), parts.size() - 2);
    }
}
