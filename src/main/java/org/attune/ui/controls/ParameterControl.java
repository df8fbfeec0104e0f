package org.attune.ui.controls;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
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
import org.attune.model.ParameterInfo;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One numeric parameter: symbol, name, slider over the soft range, field for any allowed value, and a way back to the
 * start value. Arrow keys step, with Shift ten times finer, Page Up and Page Down ten times coarser; a double click on
 * the slider resets. The nodes carry the ids "NAME-slider", "NAME-field", "NAME-reset" and "NAME-problem" with the
 * option name of the parameter.
 */
public final class ParameterControl extends VBox {
    private final ParameterInfo parameter;
    private final SliderScale scale;
    private final DoubleConsumer user;
    private final Slider slider = new Slider(0, 1, 0);
    private boolean pressed;
    private final NumberField field;
    private final Button reset = new Button();
    private double value = Double.NaN;
    private boolean showing;

    /**
     * Creates the control; {@link #show} gives it its first value.
     *
     * @param parameter what is set
     * @param user takes each value that the user wants; always an allowed one
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
        getChildren().addAll(header(), slider, problem());
    }

    /** Shows the value in use. */
    public void show(double newValue) {
        value = newValue;
        showing = true;
        slider.setValue(scale.positionOf(newValue));
        showing = false;
        field.show(newValue);
        // Kept in the layout when there is nothing to reset, so that nothing moves.
        reset.setVisible(newValue != parameter.defaultValue());
        slider.setAccessibleText(parameter.symbol() + ", " + parameter.label() + ", " + Numerals.exact(newValue));
    }

    /** Brings back the value in use where a text is still to be corrected. */
    public void restore() {
        field.restore();
    }

    private HBox header() {
        SymbolLabel symbol = new SymbolLabel(parameter.symbol());
        Label name = new Label(parameter.label());
        name.getStyleClass().add("parameter-name");
        name.setLabelFor(field);
        HBox title = new HBox(symbol, name);
        title.getStyleClass().add("parameter-title");
        title.setAlignment(Pos.BASELINE_LEFT);
        title.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hints.install(title, help());
        HBox header = new HBox(title, reset, field);
        header.getStyleClass().add("parameter-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Region problem() {
        ProblemLabel problem = new ProblemLabel(field.problemProperty()
                .map(message -> message.isEmpty()
                        ? ""
                        : message + ".\nStill in use: " + Numerals.exact(value) + " (Escape brings it back)."));
        problem.setId(parameter.optionName() + "-problem");
        return problem;
    }

    private String help() {
        return parameter.help() + "\n" + parameter.equation() + "\n" + parameter.symbol() + ": " + parameter.allowed();
    }

    private void setUpSlider() {
        slider.setId(parameter.optionName() + "-slider");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleHelp(parameter.help());
        Hints.install(slider, help());
        slider.valueProperty().addListener((property, before, position) -> {
            if (!showing) {
                user.accept(scale.valueAt(position.doubleValue()));
                // The thumb stands where the rounded value is, also when rounding left the value as it was.
                show(value);
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
        field.setAccessibleText(parameter.symbol() + ", " + parameter.label());
        Hints.install(field, help());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::stepVertically);
    }

    private void setUpReset() {
        reset.setId(parameter.optionName() + "-reset");
        reset.setGraphic(new FontIcon(Material2MZ.RESTORE));
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "parameter-reset");
        String explanation = "Back to " + parameter.symbol() + " = " + Numerals.exact(parameter.defaultValue());
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
        user.accept(scale.stepped(value, direction, step));
        event.consume();
    }

    private void reset() {
        field.restore();
        user.accept(parameter.defaultValue());
    }
}
