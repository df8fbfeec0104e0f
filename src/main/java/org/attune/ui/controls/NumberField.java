package org.attune.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleBiFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import org.attune.model.ParameterException;
import org.attune.model.number.DecimalSign;
import org.attune.ui.text.RefusalTexts;

/**
 * A field for one number. What the user typed is used on Enter and when the field is left; until then the field is
 * marked, see {@link FieldEdits}. When it cannot be used the text stays as it is, with the reason in
 * {@link #problemProperty()}, until it is corrected or Escape brings back the number in use; the rest of the program
 * never sees it.
 */
public final class NumberField extends TextField {
    private final ToDoubleBiFunction<String, DecimalSign> reader;
    private final DoubleConsumer user;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final FieldEdits edits = new FieldEdits(this, this::isInUse, this::restore);
    private double shown = Double.NaN;

    /**
     * Creates an empty field.
     *
     * @param reader reads a number from a text, of a window that writes decimals with some sign; throws
     *     {@link ParameterException} when it is none or not allowed
     * @param user takes a number that the user entered; may throw {@link ParameterException} as well
     */
    public NumberField(ToDoubleBiFunction<String, DecimalSign> reader, DoubleConsumer user) {
        this.reader = reader;
        this.user = user;
        setOnAction(event -> commit());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        textProperty().addListener((property, before, text) -> recheck());
        problem.addListener((property, before, message) -> {
            pseudoClassStateChanged(Styles.STATE_DANGER, !message.isEmpty());
            setAccessibleHelp(message);
        });
    }

    /** Why the text cannot be used; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Shows the number in use. A text that means this number already stays as the user wrote it, and so does a text
     * that is still to be corrected as long as the number in use does not change.
     */
    public void show(double value) {
        if (value == shown) {
            return;
        }
        shown = value;
        if (!means(getText(), value)) {
            setText(Numerals.exact(value));
        }
        problem.set("");
        edits.update();
    }

    /** Uses the text, as Enter does. */
    public void commit() {
        String text = getText();
        problem.set(means(text, shown) ? "" : refusalOf(text, user));
        edits.update();
    }

    /** Brings back the number in use, as Escape does. */
    public void restore() {
        setText(Numerals.exact(shown));
        problem.set("");
    }

    private boolean isInUse() {
        return Double.isNaN(shown) || means(getText(), shown);
    }

    /** While a text is being corrected its message follows, and goes as soon as the text can be used. */
    private void recheck() {
        if (!problem.get().isEmpty()) {
            problem.set(refusalOf(getText(), value -> {}));
        }
    }

    /** Why a text was refused, by the reader or by who uses the number; empty when it was used. */
    private String refusalOf(String text, DoubleConsumer use) {
        try {
            use.accept(reader.applyAsDouble(text, Numerals.sign()));
            return "";
        } catch (ParameterException refusal) {
            return new RefusalTexts().message(refusal);
        }
    }

    private boolean means(String text, double value) {
        try {
            return reader.applyAsDouble(text, Numerals.sign()) == value;
        } catch (ParameterException refusal) {
            return false;
        }
    }
}
