package org.attune.ui.help;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.attune.ui.text.Texts;

/** What to cite, to read and to copy. */
final class CitationPane extends VBox {
    private static final String PAPER = "https://arxiv.org/abs/2606.05899";

    private final Texts texts = Texts.of("help");

    /**
     * Creates the pane.
     *
     * @param browser opens an address
     */
    CitationPane(Consumer<String> browser) {
        getStyleClass().add("help-cite");
        Label please = new Label(texts.text("cite.please"));
        Label words = new Label(Citation.TEXT);
        words.setWrapText(true);
        Hyperlink paper = new Hyperlink(PAPER);
        paper.setId("cite-paper");
        paper.setOnAction(event -> browser.accept(PAPER));
        TextArea bibtex = new TextArea(Citation.BIBTEX);
        bibtex.setId("cite-bibtex");
        bibtex.setEditable(false);
        bibtex.setPrefRowCount(7);
        bibtex.setAccessibleText(texts.text("cite.bibtex"));
        bibtex.getStyleClass().add("help-bibtex");
        Button copy = new Button(texts.text("cite.copy"));
        copy.setId("cite-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(Citation.BIBTEX);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.text("cite.copied"));
        });
        getChildren().addAll(please, words, paper, bibtex, copy);
    }
}
