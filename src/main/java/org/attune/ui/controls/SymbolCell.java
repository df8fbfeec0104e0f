package org.attune.ui.controls;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A choice in a list as its symbol, typeset as in the charts, and its name where there is one.
 *
 * @param <T> what is chosen
 */
public final class SymbolCell<T> extends ListCell<T> {
    private final Function<T, String> symbol;
    private final Function<T, String> name;

    private SymbolCell(Function<T, String> symbol, Function<T, String> name) {
        this.symbol = symbol;
        this.name = name;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /**
     * Lets a box show symbols.
     *
     * @param symbol the symbol of a choice
     * @param name its name; empty for none
     */
    public static <T> void install(ComboBox<T> box, Function<T, String> symbol, Function<T, String> name) {
        box.setCellFactory(list -> new SymbolCell<>(symbol, name));
        box.setButtonCell(new SymbolCell<>(symbol, name));
    }

    @Override
    protected void updateItem(@Nullable T choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setText("");
            setGraphic(null);
            return;
        }
        String words = name.apply(choice);
        // Not shown, but read aloud.
        setText((symbol.apply(choice) + "  " + words).strip());
        SymbolLabel typeset = new SymbolLabel(symbol.apply(choice));
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().add("symbol-name");
            HBox both = new HBox(typeset, label);
            both.getStyleClass().add("symbol-cell");
            setGraphic(both);
        } else {
            setGraphic(typeset);
        }
    }
}
