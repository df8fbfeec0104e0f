package org.attune.ui.session;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/** Asks what is to become of changes that are not saved. */
@FunctionalInterface
public interface UnsavedQuestion {
    /** What the user wants. */
    enum Answer {
        /** Save them first. */
        SAVE,
        /** Go on without them. */
        DISCARD,
        /** Stay. */
        STAY
    }

    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param name what the session is called
     */
    Answer ask(Window owner, String name);

    /** Asks in a dialog. */
    static UnsavedQuestion inDialog() {
        return (owner, name) -> {
            Texts texts = Texts.of("session");
            ButtonType save = new ButtonType(texts.text("unsaved.save"), ButtonBar.ButtonData.YES);
            ButtonType discard = new ButtonType(texts.text("unsaved.discard"), ButtonBar.ButtonData.NO);
            ButtonType stay = new ButtonType(texts.text("unsaved.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
            Alert question =
                    new Alert(Alert.AlertType.CONFIRMATION, texts.text("unsaved.text", name), save, discard, stay);
            question.setTitle("Attune");
            question.setHeaderText(texts.text("unsaved.header"));
            DialogStyle.follow(question, owner);
            question.getDialogPane().setId("unsaved");
            ButtonType answer = question.showAndWait().orElse(stay);
            if (answer == save) {
                return Answer.SAVE;
            }
            return answer == discard ? Answer.DISCARD : Answer.STAY;
        };
    }
}
