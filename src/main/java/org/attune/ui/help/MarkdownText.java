package org.attune.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.charts.ProseText;
import org.attune.ui.charts.SymbolText;
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
 * Makes a flow of styled pieces of text of the inline content of a Markdown block. Symbols such as Δ_eff are typeset as
 * in the rest of the window.
 */
final class MarkdownText extends AbstractVisitor {
    /** A letter with a combining accent: JavaFX breaks a line wrongly when one is within a longer text. */
    private static final Pattern ACCENTED = Pattern.compile("\\p{L}\\p{M}+");

    /** Code between dollar signs is a formula. */
    private static final Pattern FORMULA = Pattern.compile("[$](.+)[$]");

    private final TextFlow flow = new TextFlow();
    private final Deque<String> styles = new ArrayDeque<>();

    private final Consumer<String> links;

    private MarkdownText(Consumer<String> links) {
        this.links = links;
    }

    /**
     * The text of a block.
     *
     * @param block the block
     * @param links told the address of a link that is followed
     * @param styleClass style of the whole
     */
    static TextFlow of(Node block, Consumer<String> links, String styleClass) {
        MarkdownText text = new MarkdownText(links);
        text.flow.getStyleClass().add(styleClass);
        text.visitChildren(block);
        return text.flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        for (SymbolText.Run run : ProseText.of(text.getLiteral()).runs()) {
            if (run.face() == BundledFont.ITALIC) {
                styles.push("markdown-emphasis");
            }
            if (run.subscript()) {
                styles.push("markdown-subscript");
            }
            addAccented(run.text());
            if (run.subscript()) {
                styles.pop();
            }
            if (run.face() == BundledFont.ITALIC) {
                styles.pop();
            }
        }
    }

    private void addAccented(String words) {
        Matcher accented = ACCENTED.matcher(words);
        int start = 0;
        while (accented.find()) {
            add(words.substring(start, accented.start()));
            add(accented.group());
            start = accented.end();
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
        Matcher formula = FORMULA.matcher(code.getLiteral());
        if (formula.matches()) {
            flow.getChildren().add(new InlineFormula(formula.group(1)));
            return;
        }
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

    @Override
    public void visit(Link link) {
        Hyperlink shown = new Hyperlink(wordsOf(link));
        shown.getStyleClass().add("markdown-hyperlink");
        if (HelpTopic.ofLink(link.getDestination()).isEmpty()) {
            Hints.install(shown, link.getDestination());
        }
        shown.setOnAction(event -> links.accept(link.getDestination()));
        flow.getChildren().add(shown);
    }

    private static String wordsOf(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
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
