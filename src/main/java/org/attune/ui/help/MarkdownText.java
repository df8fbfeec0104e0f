package org.attune.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.attune.ui.controls.Hints;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * Makes a flow of styled pieces of text of the inline content of a Markdown block. What follows the underscore of a
 * symbol such as Δ_eff is a subscript.
 */
final class MarkdownText extends AbstractVisitor {
    /**
     * A subscript, or a letter with a combining accent: JavaFX breaks a line wrongly when one is within a longer text.
     */
    private static final Pattern SPECIAL = Pattern.compile("(?<=\\p{L}[′″]?)_(?<subscript>\\w+)|\\p{L}\\p{M}+");

    private final TextFlow flow = new TextFlow();
    private final Deque<String> styles = new ArrayDeque<>();

    private MarkdownText() {}

    /**
     * The text of a block.
     *
     * @param block the block
     * @param styleClass style of the whole
     */
    static TextFlow of(Node block, String styleClass) {
        MarkdownText text = new MarkdownText();
        text.flow.getStyleClass().add(styleClass);
        text.visitChildren(block);
        return text.flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        String words = text.getLiteral();
        Matcher special = SPECIAL.matcher(words);
        int start = 0;
        while (special.find()) {
            add(words.substring(start, special.start()));
            if (special.group("subscript") == null) {
                add(special.group());
            } else {
                styles.push("markdown-subscript");
                add(special.group("subscript"));
                styles.pop();
            }
            start = special.end();
        }
        add(words.substring(start));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        styles.push("markdown-code");
        add(code.getLiteral());
        styles.pop();
    }

    @Override
    public void visit(Emphasis emphasis) {
        styles.push("markdown-emphasis");
        visitChildren(emphasis);
        styles.pop();
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styles.push("markdown-strong");
        visitChildren(strong);
        styles.pop();
    }

    /** A link is text that shows where it leads; the program opens no browser. */
    @Override
    public void visit(Link link) {
        int first = flow.getChildren().size();
        styles.push("markdown-link");
        visitChildren(link);
        styles.pop();
        flow.getChildren()
                .subList(first, flow.getChildren().size())
                .forEach(piece -> Hints.install(piece, link.getDestination()));
    }

    private void add(String words) {
        if (words.isEmpty()) {
            return;
        }
        Text text = new Text(words);
        text.getStyleClass().add("markdown-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
    }
}
