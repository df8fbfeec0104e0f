package org.attune.ui.controls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.attune.model.number.NumberReader;
import org.attune.ui.text.Texts;

/**
 * What is typed into a field but not in use yet. While there is such a text, the field is marked, for the eye by the
 * pseudo-class "not-in-use" and for screen readers by its name; Ctrl+Z takes back the typing, and Escape brings back
 * what is in use. Else Ctrl+Z and its reverse are those of the window, as outside of fields: the undo of JavaFX would
 * show texts that were in use before as if they still were.
 */
public final class FieldEdits {
    private static final PseudoClass NOT_IN_USE = PseudoClass.getPseudoClass("not-in-use");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination OTHER_REDO = KeyCombination.valueOf("Shortcut+Y");

    /** One more than any number has: a longer text is refused all the same, and laying it out would take minutes. */
    private static final int MOST_CHARACTERS = NumberReader.MOST_CHARACTERS + 1;

    private static final int MOST_STEPS = 1000;

    private final Texts texts = Texts.of("controls");
    private final TextField field;
    private final BooleanSupplier inUse;
    private final Runnable restore;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private String name = "";
    private boolean pending;
    private boolean stepping;

    /**
     * Watches a field.
     *
     * @param field what is typed into
     * @param inUse whether its text means what is in use
     * @param restore makes the text that of what is in use
     */
    public FieldEdits(TextField field, BooleanSupplier inUse, Runnable restore) {
        this.field = field;
        this.inUse = inUse;
        this.restore = restore;
        limit(field);
        field.textProperty().addListener((property, old, text) -> edited(old));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Cuts texts that are too long for any number, so that pasting megabytes does not stop the window. */
    public static void limit(TextField field) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            int excess = change.getControlNewText().length() - MOST_CHARACTERS;
            if (excess > 0) {
                String inserted = change.getText();
                change.setText(inserted.substring(0, Math.max(0, inserted.length() - excess)));
                int end = change.getControlNewText().length();
                change.selectRange(end, end);
            }
            return change;
        }));
    }

    /** To be called when what is in use has changed, or the text was used. */
    public void update() {
        boolean now = !inUse.getAsBoolean();
        if (!now) {
            before.clear();
            after.clear();
        }
        if (now == pending) {
            return;
        }
        pending = now;
        field.pseudoClassStateChanged(NOT_IN_USE, pending);
        if (pending) {
            name = Objects.requireNonNullElse(field.getAccessibleText(), "");
            field.setAccessibleText(texts.text("field.not-in-use", name));
        } else {
            field.setAccessibleText(name);
        }
    }

    private void edited(String old) {
        if (!stepping) {
            before.push(Objects.requireNonNullElse(old, ""));
            after.clear();
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
        }
        update();
    }

    private void press(KeyEvent event) {
        if (UNDO.match(event)) {
            step(event, before, after, UNDO);
        } else if (REDO.match(event) || OTHER_REDO.match(event)) {
            step(event, after, before, REDO);
        } else if (event.getCode() == KeyCode.ESCAPE && pending) {
            restore();
            event.consume();
        }
    }

    private void step(KeyEvent event, Deque<String> from, Deque<String> to, KeyCombination ofWindow) {
        event.consume();
        if (!pending) {
            runInWindow(ofWindow);
        } else if (!from.isEmpty()) {
            to.push(field.getText());
            String text = from.pop();
            stepping = true;
            field.setText(text);
            stepping = false;
            field.end();
        } else if (ofWindow.equals(UNDO)) {
            // What is in use has changed meanwhile, so that no step leads back to it.
            restore();
        }
    }

    private void restore() {
        restore.run();
        field.selectAll();
        update();
    }

    /** A key that a field has consumed does not reach the accelerators by itself. */
    private void runInWindow(KeyCombination keys) {
        if (field.getScene() == null) {
            return;
        }
        Runnable action = field.getScene().getAccelerators().get(keys);
        if (action != null) {
            action.run();
        }
    }
}
