package org.attune.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A choice of one among a few, all in sight.
 *
 * @param <T> what is chosen; at least two of them
 */
public final class Segments<T> extends HBox {
    private final List<T> choices;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /**
     * Creates the choice with none chosen yet.
     *
     * @param choices what there is to choose from, at least two
     * @param label the name of each on screen
     * @param user takes the one that the user chose
     */
    public Segments(List<T> choices, Function<T, String> label, Consumer<T> user) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("segments");
        // No ToggleGroup: in one, an arrow key would press the next button without telling the user's choice.
        for (T choice : this.choices) {
            ToggleButton button = new ToggleButton(label.apply(choice));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                // A second click on the chosen one would leave none chosen.
                show(choice);
                user.accept(choice);
            });
            buttons.add(button);
        }
        for (ToggleButton button : buttons) {
            boolean first = button.equals(buttons.getFirst());
            boolean last = button.equals(buttons.getLast());
            button.getStyleClass().add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        getChildren().setAll(buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveFocus);
    }

    /** An arrow key goes to a neighbour and presses nothing: what is pressed is what is in use. */
    private void moveFocus(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT, KP_LEFT -> -1;
            case RIGHT, KP_RIGHT -> 1;
            default -> 0;
        };
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (step != 0 && plain && event.getTarget() instanceof ToggleButton focused) {
            int place = buttons.indexOf(focused) + step;
            if (place >= 0 && place < buttons.size()) {
                buttons.get(place).requestFocus();
            }
            event.consume();
        }
    }

    /** Shows which one is in use. */
    public void show(T choice) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(Objects.equals(choices.get(i), choice));
        }
    }

    /** Shows that none is in use. */
    public void showNone() {
        buttons.forEach(button -> button.setSelected(false));
    }

    /** The button of a choice, to name and find it by. */
    public ToggleButton button(T choice) {
        return buttons.get(choices.indexOf(choice));
    }
}
