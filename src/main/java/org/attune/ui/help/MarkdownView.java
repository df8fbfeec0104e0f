package org.attune.ui.help;

import java.util.List;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown shown with nodes of JavaFX: headings, paragraphs, lists, tables, emphasis, code. */
final class MarkdownView extends VBox {

    /**
     * Shows a text.
     *
     * @param markdown CommonMark with tables
     */
    MarkdownView(String markdown) {
        getStyleClass().add("markdown");
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        MarkdownBlocks blocks = new MarkdownBlocks();
        parser.parse(markdown).accept(blocks);
        getChildren().setAll(blocks.nodes());
    }
}
