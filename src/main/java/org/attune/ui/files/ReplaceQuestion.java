package org.attune.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/** Asks whether files may be replaced that the file chooser has not asked about. */
@FunctionalInterface
public interface ReplaceQuestion {
    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param files the files that would be lost; at least one
     */
    boolean mayReplace(Window owner, List<Path> files);

    /** Asks in a dialog. */
    static ReplaceQuestion inDialog() {
        return (owner, files) -> {
            Texts texts = Texts.of("files");
            ButtonType replace = new ButtonType(texts.text("replace"), ButtonBar.ButtonData.YES);
            ButtonType other = new ButtonType(texts.text("replace.other"), ButtonBar.ButtonData.CANCEL_CLOSE);
            String names = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
            Alert question = new Alert(
                    Alert.AlertType.CONFIRMATION, texts.text("replace.text", files.size(), names), replace, other);
            question.setTitle("Attune");
            question.setHeaderText(texts.text("replace.header", files.size()));
            DialogStyle.follow(question, owner);
            question.getDialogPane().setId("replace");
            return question.showAndWait().orElse(other) == replace;
        };
    }
}
