package org.attune.ui.controls;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Choices whose names have symbols in them, typeset in the list and in the box alike. */
public final class SymbolChoices {
    private SymbolChoices() {}

    /**
     * Names the choices of a box.
     *
     * @param box the box, in which nobody types
     * @param name the name of a choice, such as "o_w overlap with the target"
     */
    public static <T> void name(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.setButtonCell(new Cell<>(name));
        box.setCellFactory(list -> new Cell<>(name));
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, String> name;
        private final ProseLabel label = new ProseLabel();

        Cell(Function<T, String> name) {
            this.name = name;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable T choice, boolean empty) {
            super.updateItem(choice, empty);
            String text = choice == null || empty ? "" : name.apply(choice);
            label.setText(text);
            // Not shown, but read aloud.
            setText(text);
            setGraphic(text.isEmpty() ? null : label);
        }
    }
}
