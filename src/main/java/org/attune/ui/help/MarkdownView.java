package org.attune.ui.help;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown shown with nodes of JavaFX: headings, paragraphs, lists, tables, emphasis, code. */
public final class MarkdownView extends VBox {

    /**
     * Shows a text.
     *
     * @param markdown CommonMark with tables; fenced blocks of the language "formula" are typeset
     * @param links told the address of a link that is followed
     */
    public MarkdownView(String markdown, Consumer<String> links) {
        getStyleClass().add("markdown");
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        MarkdownBlocks blocks = new MarkdownBlocks(links);
        parser.parse(markdown).accept(blocks);
        getChildren().setAll(blocks.nodes());
    }
}
