package org.attune.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/** Asks what to do about a session's file that another program has changed or removed. */
@FunctionalInterface
public interface ChangedFileQuestion {
    /** What the user wants. */
    enum Answer {
        /** Show what is in the file now. */
        RELOAD,
        /** Save elsewhere. */
        SAVE_AS,
        /** Save there all the same. */
        OVERWRITE,
        /** Leave everything as it is. */
        CANCEL
    }

    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param name the file
     * @param vanished whether it is gone, so that it cannot be shown
     */
    Answer ask(Window owner, String name, boolean vanished);

    /** Asks in a dialog. */
    static ChangedFileQuestion inDialog() {
        return (owner, name, vanished) -> {
            Texts texts = Texts.of("session");
            ButtonType reload = new ButtonType(texts.text("conflict.reload"), ButtonBar.ButtonData.OTHER);
            ButtonType saveAs = new ButtonType(texts.text("file.save-as"), ButtonBar.ButtonData.YES);
            ButtonType overwrite = new ButtonType(
                    texts.text(vanished ? "conflict.write-again" : "conflict.overwrite"), ButtonBar.ButtonData.NO);
            ButtonType cancel = new ButtonType(texts.text("unsaved.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
            List<ButtonType> buttons = new ArrayList<>(List.of(saveAs, overwrite, cancel));
            if (!vanished) {
                buttons.addFirst(reload);
            }
            Alert question = new Alert(
                    Alert.AlertType.WARNING,
                    texts.text(vanished ? "conflict.gone" : "conflict.text", name),
                    buttons.toArray(ButtonType[]::new));
            question.setTitle("Attune");
            question.setHeaderText(texts.text("conflict.header"));
            DialogStyle.follow(question, owner);
            question.getDialogPane().setId("changed-file");
            Optional<ButtonType> answer = question.showAndWait();
            if (answer.filter(reload::equals).isPresent()) {
                return Answer.RELOAD;
            }
            if (answer.filter(saveAs::equals).isPresent()) {
                return Answer.SAVE_AS;
            }
            return answer.filter(overwrite::equals).isPresent() ? Answer.OVERWRITE : Answer.CANCEL;
        };
    }
}
