package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ToneName;
import org.attune.ui.controls.Hints;
import org.attune.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One pin in the list: shown or hidden, colour, name, subtracted or not, place in the order, removal. */
final class PinRow extends HBox {
    private final Texts texts;
    private final ComparisonModel model;
    private final int index;

    /**
     * Shows a pin.
     *
     * @param model what the controls change
     * @param index of the pin in its list
     * @param appearance for the shades of the colours
     */
    PinRow(Texts texts, ComparisonModel model, int index, Appearance appearance) {
        this.texts = texts;
        this.model = model;
        this.index = index;
        Pin pin = model.state().pins().get(index);
        boolean subtracted = model.state().subtracted().equals(OptionalInt.of(index));
        getStyleClass().add("pin-row");
        setAlignment(Pos.CENTER_LEFT);
        ToggleButton visible = toggle(
                "pin-show-" + index,
                pin.visible() ? Material2MZ.VISIBILITY : Material2MZ.VISIBILITY_OFF,
                texts.text("pins.show", pin.name()),
                pin.visible());
        visible.setOnAction(event -> model.setVisible(index, visible.isSelected()));
        ToggleButton subtract = toggle(
                "pin-subtract-" + index, Material2MZ.REMOVE, texts.text("pins.subtract", pin.name()), subtracted);
        subtract.setOnAction(
                event -> model.subtract(subtract.isSelected() ? OptionalInt.of(index) : OptionalInt.empty()));
        TextField name = name(pin);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren()
                .addAll(
                        visible,
                        colors(pin, appearance),
                        name,
                        subtract,
                        button(
                                "pin-up-" + index,
                                Material2AL.ARROW_UPWARD,
                                "pins.up",
                                pin,
                                () -> model.move(index, -1)),
                        button(
                                "pin-down-" + index,
                                Material2AL.ARROW_DOWNWARD,
                                "pins.down",
                                pin,
                                () -> model.move(index, 1)),
                        button(
                                "pin-remove-" + index,
                                Material2AL.CLOSE,
                                "pins.remove",
                                pin,
                                () -> model.remove(index)));
    }

    private TextField name(Pin pin) {
        TextField name = new TextField(pin.name());
        name.setId("pin-name-" + index);
        name.getStyleClass().add(Styles.SMALL);
        name.setPrefColumnCount(10);
        name.setAccessibleText(texts.text("pins.name"));
        Hints.install(name, pin.isAnswered() ? texts.text("pins.name") : texts.text("pins.computing", pin.name()));
        name.setOnAction(event -> model.rename(index, name.getText()));
        name.focusedProperty().addListener((property, before, focused) -> {
            // A row that has been replaced must not rename what now has its place.
            if (!focused && name.getScene() != null) {
                model.rename(index, name.getText());
            }
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name.setText(pin.name());
            }
        });
        return name;
    }

    private ComboBox<ToneName> colors(Pin pin, Appearance appearance) {
        ComboBox<ToneName> colors = new ComboBox<>();
        colors.setId("pin-color-" + index);
        colors.getStyleClass().add(Styles.SMALL);
        colors.getItems().setAll(List.of(ToneName.values()));
        colors.setValue(pin.tone());
        colors.setButtonCell(new ToneCell(appearance, false));
        colors.setCellFactory(list -> new ToneCell(appearance, true));
        colors.setAccessibleText(texts.text("pins.color"));
        Hints.install(colors, texts.text("pins.color"));
        colors.setOnAction(event -> model.recolor(index, colors.getValue()));
        return colors;
    }

    private static ToggleButton toggle(String id, Ikon icon, String explanation, boolean selected) {
        ToggleButton toggle = new ToggleButton("", new FontIcon(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        toggle.setSelected(selected);
        toggle.setAccessibleText(explanation);
        Hints.install(toggle, explanation);
        return toggle;
    }

    private Button button(String id, Ikon icon, String key, Pin pin, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        button.setAccessibleText(texts.text(key, pin.name()));
        Hints.install(button, texts.text(key, pin.name()));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A colour in the list, with its name where there is room. */
    private final class ToneCell extends ListCell<ToneName> {
        private final Appearance appearance;
        private final boolean named;

        ToneCell(Appearance appearance, boolean named) {
            this.appearance = appearance;
            this.named = named;
        }

        @Override
        protected void updateItem(@Nullable ToneName tone, boolean empty) {
            super.updateItem(tone, empty);
            if (empty || tone == null) {
                setText("");
                setGraphic(null);
                return;
            }
            java.awt.Color color = tone.color(Quantity.FINETUNING_TEST_ERROR, appearance);
            setGraphic(new Rectangle(14, 4, Color.rgb(color.getRed(), color.getGreen(), color.getBlue())));
            setText(named ? texts.text("tone." + tone.name().toLowerCase(Locale.ROOT)) : "");
        }
    }
}
