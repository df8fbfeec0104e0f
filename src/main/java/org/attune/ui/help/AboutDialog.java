package org.attune.ui.help;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/** What this program is, and what to cite. */
public final class AboutDialog extends Dialog<ButtonType> {
    private final Texts texts = Texts.of("help");

    /**
     * Creates the dialog.
     *
     * @param owner the window that it belongs to
     */
    public AboutDialog(Window owner) {
        setTitle(texts.text("about.title"));
        Label name = new Label("Attune " + version());
        name.getStyleClass().add("dialog-title");
        Label what = new Label(texts.text("about.what"));
        what.setWrapText(true);
        Label cite = new Label(texts.text("about.cite"));
        cite.getStyleClass().add("section-title");
        TextArea citation = new TextArea(Citation.TEXT);
        citation.setId("about-citation");
        citation.setAccessibleText(texts.text("about.cite"));
        citation.setEditable(false);
        citation.setWrapText(true);
        citation.setPrefRowCount(3);
        Label licence = new Label(texts.text("about.licence"));
        licence.setWrapText(true);
        licence.getStyleClass().add("quiet");
        VBox content = new VBox(name, what, cite, citation, licence);
        content.getStyleClass().add("dialog-content");
        content.getStyleClass().add("about");
        ButtonType copy = new ButtonType(texts.text("cite.copy"), ButtonBar.ButtonData.LEFT);
        DialogStyle.follow(this, owner);
        getDialogPane().setId("about");
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(copy, ButtonType.CLOSE);
        ((Button) getDialogPane().lookupButton(copy)).addEventFilter(ActionEvent.ACTION, event -> {
            copyBibtex();
            event.consume();
        });
    }

    private static void copyBibtex() {
        ClipboardContent content = new ClipboardContent();
        content.putString(Citation.BIBTEX);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The version in the manifest of the program's jar; there is none when it runs from its classes. */
    private static String version() {
        return Optional.ofNullable(AboutDialog.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
