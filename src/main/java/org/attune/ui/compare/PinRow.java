package org.attune.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ToneName;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.FieldEdits;
import org.attune.ui.controls.Hints;
import org.attune.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One place in the list of pins: shown or hidden, colour, name, subtracted or not, place in the order, removal. The
 * controls stay while what they show changes, so that neither the keyboard's place nor a name being typed is lost.
 */
final class PinRow extends FlowPane {
    private final Texts texts;
    private final ComparisonModel model;
    private final int index;
    private final ToggleButton visible;
    private final ComboBox<ToneName> colors = new DropDown<>();
    private final TextField name = new TextField();
    private final FieldEdits edits = new FieldEdits(name, this::isInUse, this::restoreName);
    private final Label elsewhere = new Label();
    private final ToggleButton subtract;
    private final Button up;
    private final Button down;
    private final Button remove;
    private Pin shown;
    private String label = "";
    private Appearance appearance = Appearance.LIGHT;
    private boolean filling;

    /**
     * Shows a pin.
     *
     * @param model what the controls change
     * @param index of the pin in its list
     */
    PinRow(Texts texts, ComparisonModel model, int index) {
        this.texts = texts;
        this.model = model;
        this.index = index;
        shown = model.state().pins().get(index);
        visible = toggle("pin-show-", "pins.show");
        visible.setOnAction(event -> model.setVisible(index, visible.isSelected()));
        fillColors();
        fillName();
        elsewhere.setId("pin-elsewhere-" + index);
        elsewhere.getStyleClass().add("optimum-note");
        elsewhere.setMinWidth(USE_PREF_SIZE);
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        Hints.install(elsewhere, this::whereDrawn);
        subtract = toggle("pin-subtract-", "pins.subtract");
        subtract.setGraphic(new FontIcon(Material2MZ.REMOVE));
        subtract.setOnAction(
                event -> model.subtract(subtract.isSelected() ? OptionalInt.of(index) : OptionalInt.empty()));
        up = button("pin-up-", Material2AL.ARROW_UPWARD, "pins.up");
        down = button("pin-down-", Material2AL.ARROW_DOWNWARD, "pins.down");
        remove = button("pin-remove-", Material2AL.CLOSE, "pins.remove");
        // Where there is no room for both, the buttons stand below the name, which is never cut.
        getChildren().addAll(part(visible, colors, name), part(elsewhere, subtract, up, down, remove));
    }

    private static HBox part(Node... controls) {
        HBox part = new HBox(controls);
        part.getStyleClass().add("pin-row");
        part.setAlignment(Pos.CENTER_LEFT);
        return part;
    }

    /** Who is told that the pin is to be moved by so many places. */
    void setOnMoved(IntConsumer listener) {
        up.setOnAction(event -> listener.accept(-1));
        down.setOnAction(event -> listener.accept(1));
    }

    /** Who is told that the pin is to be removed. */
    void setOnRemoved(Runnable listener) {
        remove.setOnAction(event -> listener.run());
    }

    /** The button that moves the pin up, or down; the other where that would move it beyond an end. */
    Button mover(int places) {
        Button wanted = places < 0 ? up : down;
        return wanted.isDisabled() ? places < 0 ? down : up : wanted;
    }

    /** The button that removes the pin. */
    Button remover() {
        return remove;
    }

    /**
     * Shows what now has this place in the list.
     *
     * @param newLabel what it is called
     * @param axis the parameter on the horizontal axis of the charts
     * @param newAppearance for the shades of the colours
     */
    void show(String newLabel, ParameterInfo axis, Appearance newAppearance) {
        filling = true;
        String labelBefore = label;
        label = newLabel;
        shown = model.state().pins().get(index);
        visible.setSelected(shown.visible());
        visible.setGraphic(new FontIcon(shown.visible() ? Material2MZ.VISIBILITY : Material2MZ.VISIBILITY_OFF));
        subtract.setSelected(model.state().subtracted().equals(OptionalInt.of(index)));
        if (newAppearance != appearance || colors.getValue() == null) {
            appearance = newAppearance;
            colors.setButtonCell(new ToneCell(appearance, false));
            colors.setCellFactory(list -> new ToneCell(appearance, true));
        }
        colors.setValue(shown.tone());
        if (!name.isFocused() || name.getText().equals(labelBefore)) {
            name.setText(label);
        }
        edits.update();
        ParameterInfo own = shown.request().axis();
        elsewhere.setVisible(own != axis);
        elsewhere.setText(texts.text("pins.over", own.symbol()));
        up.setDisable(index == 0);
        down.setDisable(index == model.state().pins().size() - 1);
        visible.setAccessibleText(texts.text("pins.show", label));
        subtract.setAccessibleText(texts.text("pins.subtract", label));
        up.setAccessibleText(texts.text("pins.up", label));
        down.setAccessibleText(texts.text("pins.down", label));
        remove.setAccessibleText(texts.text("pins.remove", label));
        filling = false;
    }

    private String whereDrawn() {
        return texts.text("pins.elsewhere", label, shown.request().axis().symbol());
    }

    private void fillName() {
        name.setId("pin-name-" + index);
        name.getStyleClass().add(Styles.SMALL);
        name.setPrefColumnCount(10);
        name.setAccessibleText(texts.text("pins.name.short"));
        Hints.install(
                name, () -> shown.isAnswered() ? texts.text("pins.name", label) : texts.text("pins.computing", label));
        name.setOnAction(event -> rename());
        name.focusedProperty().addListener((property, before, focused) -> {
            // A row that has been taken away must not rename what now has its place.
            if (!focused && name.getScene() != null) {
                rename();
            }
        });
    }

    private boolean isInUse() {
        return name.getText().equals(label);
    }

    private void restoreName() {
        name.setText(label);
    }

    private void rename() {
        // What it is called already, such as by what sets it apart, is no name that the user has given.
        if (index < model.state().pins().size() && !name.getText().strip().equals(label)) {
            model.rename(index, name.getText());
        }
        name.setText(label);
    }

    private void fillColors() {
        colors.setId("pin-color-" + index);
        colors.getStyleClass().add(Styles.SMALL);
        colors.getItems().setAll(List.of(ToneName.values()));
        colors.setAccessibleText(texts.text("pins.color"));
        Hints.install(colors, texts.text("pins.color"));
        colors.setOnAction(event -> {
            if (!filling) {
                model.recolor(index, colors.getValue());
            }
        });
    }

    private ToggleButton toggle(String id, String key) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id + index);
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        Hints.install(toggle, () -> texts.text(key, label));
        return toggle;
    }

    private Button button(String id, Ikon icon, String key) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id + index);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        Hints.install(button, () -> texts.text(key, label));
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
