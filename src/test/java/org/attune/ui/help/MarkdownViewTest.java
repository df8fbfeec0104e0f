package org.attune.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class MarkdownViewTest {

    @Test
    void showsHeadingsParagraphsAndEmphasis() {
        MarkdownView view =
                new MarkdownView("# One\n\n## Two\n\nplain *slanted* **heavy** `code`\non\n", address -> {});

        assertThat(view.getChildren())
                .extracting(node -> node.getStyleClass().getFirst())
                .containsExactly("markdown-heading-1", "markdown-heading-2", "markdown-paragraph");
        assertThat(styled(view, "markdown-emphasis")).containsExactly("slanted");
        assertThat(styled(view, "markdown-strong")).containsExactly("heavy");
        assertThat(styled(view, "markdown-code")).containsExactly("code");
        assertThat(String.join("", texts(view))).isEqualTo("OneTwoplain slanted heavy code on");
    }

    @Test
    void showsListsWithTheirMarkers() {
        MarkdownView view = new MarkdownView("- a\n- b\n  1. c\n  2. d\n", address -> {});

        assertThat(nodes(view, Label.class)).extracting(Label::getText).containsExactly("•", "•", "1.", "2.");
        assertThat(texts(view)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void showsATableCellByCell() {
        MarkdownView view = new MarkdownView("| x | y |\n| --- | --- |\n| 1 | a longer text |\n", address -> {});

        GridPane table = nodes(view, GridPane.class).getFirst();
        assertThat(table.getRowCount()).isEqualTo(2);
        assertThat(table.getColumnCount()).isEqualTo(2);
        assertThat(texts(table)).containsExactly("x", "y", "1", "a longer text");
        assertThat(table.getColumnConstraints())
                .as("shares of the width")
                .satisfies(columns -> assertThat(columns.get(1).getPercentWidth())
                        .isGreaterThan(columns.get(0).getPercentWidth()));
    }

    @Test
    void symbolsAreSetWithTheirSubscriptsAndKeepTheirStars() {
        MarkdownView view = new MarkdownView("Δ_eff and V_BO, χ\\*χ\\*ᵀ, z* − z, v̂: 1", address -> {});

        assertThat(texts(view))
                .containsExactly(
                        "Δ", "eff", " and ", "V", "BO", ", ", "χ", "*", "χ", "*ᵀ", ", ", "z", "*", " − ", "z", ", ",
                        "v̂", ": 1");
        assertThat(styled(view, "markdown-subscript")).containsExactly("eff", "BO");
        assertThat(styled(view, "markdown-emphasis")).containsExactly("V", "χ", "χ", "z", "z", "v̂");
    }

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyPageIsThereAndLeavesNoMarksBehind(HelpPage page) {
        MarkdownView view = new MarkdownView(page.markdown(Language.ENGLISH), address -> {});

        assertThat(view.getChildren().getFirst().getStyleClass()).contains("markdown-heading-1");
        assertThat(texts(view)).noneMatch(text -> text.contains("**") || text.contains("`") || text.contains(" | "));
        assertThat(styled(view, "markdown-emphasis"))
                .as("a star of a symbol taken for emphasis")
                .noneMatch(text -> text.contains("*"));
    }

    @Test
    void followsALink() {
        List<String> followed = new ArrayList<>();
        MarkdownView view = new MarkdownView("see [the paper](https://arxiv.org/abs/2606.05899)", followed::add);

        nodes(view, Hyperlink.class).getFirst().fire();

        assertThat(followed).containsExactly("https://arxiv.org/abs/2606.05899");
    }

    @Test
    void typesetsFormulasWithinATextOnItsBaseLine() {
        MarkdownView view = new MarkdownView("the mean `$\\op{E}|g|^{2}$` is 3.69", address -> {});

        InlineFormula formula = nodes(view, InlineFormula.class).getFirst();
        assertThat(formula.source()).isEqualTo("\\op{E}|g|^{2}");
        assertThat(formula.getBaselineOffset()).isPositive().isLessThan(formula.prefHeight(-1));
        assertThat(styled(view, "markdown-code")).isEmpty();
    }

    @Test
    void aLinkToATopicIsNoAddress() {
        List<String> followed = new ArrayList<>();
        MarkdownView view = new MarkdownView("see the [Glossary](help:glossary)", followed::add);

        nodes(view, Hyperlink.class).getFirst().fire();

        assertThat(followed).containsExactly("help:glossary");
        assertThat(HelpTopic.ofLink("help:glossary")).contains(HelpTopic.GLOSSARY);
        assertThat(HelpTopic.ofLink("https://arxiv.org")).isEmpty();
    }

    @Test
    void theGlossaryHasTheSameEntriesInEveryLanguage() {
        String english = HelpPage.GLOSSARY.markdown(Language.ENGLISH);
        String french = HelpPage.GLOSSARY.markdown(Language.FRENCH);

        assertThat(english.lines().filter(line -> line.startsWith("- **"))).hasSizeGreaterThan(45);
        assertThat(structure(french)).isEqualTo(structure(english));
    }

    private static List<String> structure(String page) {
        return page.lines()
                .filter(line -> line.startsWith("#") || line.startsWith("- **"))
                .map(line -> line.substring(0, 2))
                .toList();
    }

    @Test
    void typesetsFormulas() {
        MarkdownView view = new MarkdownView("```formula\n\\frac{m}{q}\n```\n", address -> {});

        assertThat(nodes(view, FormulaView.class)).hasSize(1);
    }

    private static List<String> texts(Parent parent) {
        return nodes(parent, Text.class).stream().map(Text::getText).toList();
    }

    private static List<String> styled(Parent parent, String styleClass) {
        return nodes(parent, Text.class).stream()
                .filter(text -> text.getStyleClass().contains(styleClass))
                .map(Text::getText)
                .toList();
    }

    /** The nodes of a kind in the order in which they are read; what skins make is left out, as no skin is there. */
    private static <N extends Node> List<N> nodes(Parent parent, Class<N> kind) {
        List<N> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            } else if (child instanceof Parent inner) {
                found.addAll(nodes(inner, kind));
            }
        }
        return found;
    }
}
