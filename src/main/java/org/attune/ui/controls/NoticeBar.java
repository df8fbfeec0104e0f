package org.attune.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * One message above everything, with what can be done about it, until it is dismissed; nothing else waits for it. Takes
 * no space while there is none. The nodes carry the ids "notice", "notice-text", "notice-action-0" … and
 * "notice-dismiss".
 */
public final class NoticeBar extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Label text = new Label();
    private final Button dismiss = new Button("", new FontIcon(Material2AL.CLOSE));

    /**
     * Something that can be done about a message.
     *
     * @param label what the button says
     * @param run what it does; the message is gone then
     */
    public record Action(String label, Runnable run) {}

    /**
     * Creates an empty bar.
     *
     * @param dismissing what the button says that takes a message away
     */
    public NoticeBar(String dismissing) {
        setId("notice");
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        text.setId("notice-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        dismiss.setId("notice-dismiss");
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        dismiss.setAccessibleText(dismissing);
        Hints.install(dismiss, dismissing);
        dismiss.setOnAction(event -> clear());
        managedProperty().bind(visibleProperty());
        clear();
    }

    /** Says something, in the place of what was said before. */
    public void show(String message, boolean problem, Action... actions) {
        text.setText(message);
        setAccessibleText(message);
        pseudoClassStateChanged(PROBLEM, problem);
        List<Button> buttons = Stream.of(actions).map(this::button).toList();
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setId("notice-action-" + i);
        }
        getChildren().setAll(text);
        getChildren().addAll(buttons);
        getChildren().add(dismiss);
        setVisible(true);
    }

    /** Takes a message away, if it is the one that is shown. */
    public void clear(String message) {
        if (isVisible() && text.getText().equals(message)) {
            clear();
        }
    }

    /** Takes the message away. */
    public void clear() {
        setVisible(false);
        getChildren().clear();
    }

    private Button button(Action action) {
        Button button = new Button(action.label());
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            clear();
            action.run().run();
        });
        return button;
    }
}
