package org.attune.ui.controls;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One numeric parameter: symbol, name, slider over the soft range, field for any allowed value, and a way back to the
 * start value. Arrow keys step, with Shift ten times finer, Page Up and Page Down ten times coarser; a double click on
 * the slider resets. The nodes carry the ids "NAME-slider", "NAME-field", "NAME-reset" and "NAME-problem" with the
 * option name of the parameter.
 *
 * <p>A value that is refused because of other parameters is explained below the field, whether it was typed or dragged
 * to; the value in use stays.
 */
public final class ParameterControl extends VBox {
    private final ModelTexts words = new ModelTexts();
    private final Texts texts = Texts.of("controls");
    private final RefusalTexts refusals = new RefusalTexts();
    private final ParameterInfo parameter;
    private final SliderScale scale;
    private final DoubleConsumer user;
    private final Slider slider = new Slider(0, 1, 0);
    private boolean pressed;
    private final NumberField field;
    private final Button reset = new Button();
    private final HBox header = new HBox();
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private final Unavailability unavailability;
    private double value = Double.NaN;
    private boolean showing;

    /**
     * Creates the control; {@link #show} gives it its first value.
     *
     * @param parameter what is set
     * @param user takes each value that the user wants, always within its hard range; may throw
     *     {@link ParameterException} where it does not go with other parameters
     */
    public ParameterControl(ParameterInfo parameter, DoubleConsumer user) {
        this.parameter = parameter;
        this.user = user;
        scale = new SliderScale(parameter);
        field = new NumberField(parameter::parse, user);
        getStyleClass().add("parameter");
        setUpSlider();
        setUpField();
        setUpReset();
        setUpHeader();
        getChildren().addAll(header, slider, problem());
        unavailability = new Unavailability(this, List.of(slider, field, reset));
    }

    /** Shows the value in use. */
    public void show(double newValue) {
        refusal.set("");
        if (newValue == value) {
            return;
        }
        value = newValue;
        place();
        field.show(newValue);
        // Kept in the layout when there is nothing to reset, so that nothing moves.
        reset.setVisible(newValue != parameter.defaultValue());
        slider.setAccessibleText(parameter.symbol() + ", " + words.label(parameter) + ", " + Numerals.exact(newValue));
    }

    /** Brings back the value in use where a text is still to be corrected. */
    public void restore() {
        field.restore();
        refusal.set("");
    }

    /** Says why the parameter does not matter now; empty when it does. */
    public void setUnavailable(String reason) {
        unavailability.set(reason);
    }

    /** Adds something that sets the parameter in its own way, beside the field. */
    public void addAction(Node action) {
        header.getChildren().add(header.getChildren().indexOf(reset), action);
    }

    /** Puts the thumb where the value in use is. */
    private void place() {
        showing = true;
        slider.setValue(scale.positionOf(value));
        showing = false;
    }

    private void use(double wanted) {
        refusal.set("");
        try {
            user.accept(wanted);
        } catch (ParameterException reason) {
            refusal.set(refusals.message(reason));
        }
    }

    private void setUpHeader() {
        SymbolLabel symbol = new SymbolLabel(parameter.symbol());
        Label name = new Label(words.label(parameter));
        name.getStyleClass().add("parameter-name");
        name.setLabelFor(field);
        HBox title = new HBox(symbol, name);
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.BASELINE_LEFT);
        title.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hints.install(title, help());
        header.getChildren().addAll(title, reset, field);
        header.getStyleClass().add("parameter-header");
        header.setAlignment(Pos.CENTER_LEFT);
    }

    private Region problem() {
        return new ProblemBubble(Bindings.createStringBinding(this::explanation, field.problemProperty(), refusal))
                .named(parameter.optionName() + "-problem");
    }

    private String explanation() {
        String typed = field.problemProperty().get();
        if (!typed.isEmpty()) {
            return texts.text("parameter.typed-problem", typed, Numerals.exact(value));
        }
        return refusal.get().isEmpty() ? "" : texts.text("parameter.problem", refusal.get(), Numerals.exact(value));
    }

    private String help() {
        return String.join(
                "\n",
                words.meaning(parameter),
                words.equation(parameter),
                texts.text("parameter.allowed", parameter.symbol(), refusals.allowed(parameter)));
    }

    private void setUpSlider() {
        slider.setId(parameter.optionName() + "-slider");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleHelp(words.meaning(parameter));
        Hints.install(slider, help());
        slider.valueProperty().addListener((property, before, position) -> {
            if (!showing) {
                use(scale.valueAt(position.doubleValue()));
                // The thumb stands where the rounded value is, also when rounding left the value as it was.
                place();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT -> step(event, -1);
                case RIGHT -> step(event, 1);
                default -> stepVertically(event);
            }
        });
        // A drag whose press came before the window stood has no start, and the slider's skin fails on it.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressed = false);
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!pressed) {
                event.consume();
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                reset();
            }
        });
    }

    private void setUpField() {
        field.setId(parameter.optionName() + "-field");
        field.setAccessibleText(parameter.symbol() + ", " + words.label(parameter));
        Hints.install(field, help());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::stepVertically);
    }

    private void setUpReset() {
        reset.setId(parameter.optionName() + "-reset");
        reset.setGraphic(new FontIcon(Material2MZ.RESTORE));
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "parameter-reset");
        String explanation =
                texts.text("parameter.reset", parameter.symbol(), Numerals.exact(parameter.defaultValue()));
        reset.setAccessibleText(explanation);
        Hints.install(reset, explanation);
        reset.setOnAction(event -> reset());
    }

    private void stepVertically(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> step(event, -1);
            case UP, PAGE_UP -> step(event, 1);
            default -> {}
        }
    }

    private void step(KeyEvent event, int direction) {
        boolean page = event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN;
        SliderScale.Step step =
                page ? SliderScale.Step.COARSE : event.isShiftDown() ? SliderScale.Step.FINE : SliderScale.Step.NORMAL;
        field.restore();
        use(scale.stepped(value, direction, step));
        event.consume();
    }

    private void reset() {
        field.restore();
        use(parameter.defaultValue());
    }
}
