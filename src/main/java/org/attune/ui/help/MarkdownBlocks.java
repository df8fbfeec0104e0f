package org.attune.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Makes a JavaFX node of each block of a Markdown text, in order. */
final class MarkdownBlocks extends AbstractVisitor {
    private static final String BULLET = "•";

    private static final String FORMULA = "formula";
    private static final double FORMULA_SIZE = 1.3;

    private final List<Node> nodes = new ArrayList<>();
    private final Consumer<String> links;

    /**
     * Prepares to make nodes.
     *
     * @param links told the address of a link that is followed
     */
    MarkdownBlocks(Consumer<String> links) {
        this.links = links;
    }

    /** What has been made so far. */
    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public void visit(Heading heading) {
        nodes.add(MarkdownText.of(heading, links, "markdown-heading-" + Math.min(heading.getLevel(), 3)));
    }

    @Override
    public void visit(Paragraph paragraph) {
        nodes.add(MarkdownText.of(paragraph, links, "markdown-paragraph"));
    }

    @Override
    public void visit(BulletList list) {
        addList(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        addList(list, first == null ? 1 : first);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox box = box(quote);
        box.getStyleClass().add("markdown-quote");
        nodes.add(box);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (FORMULA.equals(code.getInfo())) {
            FormulaParagraph line = new FormulaParagraph(code.getLiteral().strip(), FORMULA_SIZE);
            line.getStyleClass().add("markdown-formula");
            nodes.add(line);
        } else {
            addCode(code.getLiteral());
        }
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        nodes.add(new Separator());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            nodes.add(new MarkdownTable(table, links));
        } else {
            visitChildren(block);
        }
    }

    /**
     * Adds a list.
     *
     * @param firstNumber number of its first item; 0 for bullets
     */
    private void addList(org.commonmark.node.Node list, int firstNumber) {
        VBox items = new VBox();
        items.getStyleClass().add("markdown-list");
        int number = firstNumber;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label marker = new Label(firstNumber == 0 ? BULLET : number++ + ".");
            marker.getStyleClass().add("markdown-marker");
            marker.setMinWidth(Label.USE_PREF_SIZE);
            VBox content = box(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(marker, content);
            row.getStyleClass().add("markdown-item");
            row.setAlignment(Pos.TOP_LEFT);
            items.getChildren().add(row);
        }
        nodes.add(items);
    }

    private void addCode(String text) {
        Label code = new Label(text.stripTrailing());
        code.getStyleClass().addAll("markdown-code", "markdown-code-block");
        nodes.add(code);
    }

    private VBox box(org.commonmark.node.Node parent) {
        MarkdownBlocks blocks = new MarkdownBlocks(links);
        for (org.commonmark.node.Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(blocks);
        }
        VBox box = new VBox();
        box.getStyleClass().add("markdown-box");
        box.getChildren().setAll(blocks.nodes());
        return box;
    }
}
