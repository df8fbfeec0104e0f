package org.attune.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.ui.charts.BundledFont;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas are read, measured, and there for everything. */
final class FormulaTest {
    private final Formulas formulas = new Formulas();

    static Stream<Enum<?>> constants() {
        return Stream.concat(Stream.of(Quantity.values()), Stream.of(ParameterInfo.values()));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everythingHasAFormulaWithGlyphsAndKnownIngredients(Enum<?> constant) {
        for (String part : FormulaParagraph.parts(formulas.of(constant))) {
            FormulaBox box = FormulaBox.of(Formula.parse(part), 18);

            assertThat(box.width()).as(part).isBetween(10.0, 560.0);
            assertDrawable(constant, box);
        }
        assertThat(formulas.uses(constant))
                .allSatisfy(name -> assertThat(GuideEntry.named(name)).as(name).isPresent());
    }

    private static void assertDrawable(Enum<?> constant, FormulaBox box) {
        for (FormulaBox.Piece piece : box.pieces()) {
            if (piece instanceof FormulaBox.Glyphs glyphs) {
                assertThat((glyphs.italic() ? BundledFont.ITALIC : BundledFont.REGULAR)
                                .at(12)
                                .canDisplayUpTo(glyphs.text()))
                        .as("letter of %s that the font has not: %s", constant, glyphs.text())
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void readsScriptsFractionsAndRoots() {
        assertThat(Formula.parse("q_{w}^{2}"))
                .isEqualTo(new Formula.Row(List.of(new Formula.Script(
                        new Formula.Letters("q", true),
                        Optional.of(new Formula.Row(List.of(new Formula.Letters("2", false)))),
                        Optional.of(new Formula.Row(List.of(new Formula.Letters("w", true))))))));
        assertThat(Formula.parse("\\frac{m}{\\sqrt{q}}")).asString().contains("Fraction", "Root");
    }

    @Test
    void bracketsAreAsTallAsWhatTheyHold() {
        FormulaBox low = FormulaBox.of(Formula.parse("(x)"), 20);
        FormulaBox tall = FormulaBox.of(Formula.parse("(\\frac{m}{q})^{2}"), 20);

        assertThat(strokes(low)).isEmpty();
        List<FormulaBox.Stroke> brackets = strokes(tall).stream()
                .filter(stroke -> stroke.coordinates().size() > 4)
                .toList();
        assertThat(brackets).hasSize(2).allSatisfy(bracket -> {
            List<Double> heights = IntStream.range(0, bracket.coordinates().size() / 2)
                    .mapToObj(i -> bracket.coordinates().get(2 * i + 1))
                    .toList();
            FormulaBox fraction = FormulaBox.of(Formula.parse("\\frac{m}{q}"), 20);
            assertThat(Collections.min(heights)).isCloseTo(-fraction.ascent(), within(1e-9));
            assertThat(Collections.max(heights)).isCloseTo(fraction.descent(), within(1e-9));
        });
        assertThat(Formula.parse("[0, 1)")).as("a half-open interval").isInstanceOf(Formula.Row.class);
    }

    @Test
    void aMeanLooksUnlikeAnError() {
        FormulaBox mean = FormulaBox.of(Formula.parse("\\op{E}"), 20);
        FormulaBox error = FormulaBox.of(Formula.parse("E"), 20);

        assertThat(strokes(mean)).as("second stem").hasSize(1);
        assertThat(strokes(error)).isEmpty();
        assertThat(mean.pieces()).noneMatch(piece -> piece instanceof FormulaBox.Glyphs glyphs && glyphs.italic());
    }

    /** The letters that the issue names, and every other that has a meaning of its own, are explained beside it. */
    @ParameterizedTest
    @MethodSource("constants")
    void everyLetterOfAFormulaIsExplained(Enum<?> constant) {
        String formula = formulas.of(constant);
        String explained = FormulaLetters.of(formula).stream()
                .map(Texts.of("help", Language.ENGLISH)::text)
                .map(words -> words.substring(0, words.contains(":") ? words.indexOf(':') : words.length()))
                .collect(Collectors.joining(" "));

        for (String letter : List.of("z", "χ", "ζ", "I", "ω", "σ", "μ", "ξ", "δ", "H")) {
            if (Pattern.compile("(?<![A-Za-z{])" + letter + "(?![a-z])")
                    .matcher(formula)
                    .find()) {
                assertThat(explained).as("%s in %s", letter, formula).contains(letter);
            }
        }
    }

    private static List<FormulaBox.Stroke> strokes(FormulaBox box) {
        return box.pieces().stream()
                .filter(FormulaBox.Stroke.class::isInstance)
                .map(FormulaBox.Stroke.class::cast)
                .toList();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("\\frac{m"))
                .withMessageContaining("brace");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("m}"))
                .withMessageContaining("closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("\\sum{m}"))
                .withMessageContaining("\\sum");
    }

    @Test
    void fractionStandsAboveAndBelowTheMiddleOfTheLine() {
        FormulaBox line = FormulaBox.of(Formula.parse("m"), 20);
        FormulaBox fraction = FormulaBox.of(Formula.parse("\\frac{m}{q}"), 20);

        assertThat(fraction.ascent()).isGreaterThan(line.ascent());
        assertThat(fraction.descent()).isGreaterThan(line.descent());
        List<FormulaBox.Glyphs> glyphs = fraction.pieces().stream()
                .filter(FormulaBox.Glyphs.class::isInstance)
                .map(FormulaBox.Glyphs.class::cast)
                .toList();
        assertThat(glyphs.getFirst().baseline()).isNegative();
        assertThat(glyphs.getLast().baseline()).isPositive();
    }

    @Test
    void scriptsAreSmallerAndStandAside() {
        FormulaBox box = FormulaBox.of(Formula.parse("Q_{0}^{2}"), 20);

        List<FormulaBox.Glyphs> glyphs = box.pieces().stream()
                .filter(FormulaBox.Glyphs.class::isInstance)
                .map(FormulaBox.Glyphs.class::cast)
                .toList();
        assertThat(glyphs).extracting(FormulaBox.Glyphs::text).containsExactly("Q", "2", "0");
        assertThat(glyphs.get(1).size()).isLessThan(20);
        assertThat(glyphs.get(1).x()).isCloseTo(glyphs.get(2).x(), within(1e-9));
        assertThat(glyphs.get(1).baseline()).isNegative();
        assertThat(glyphs.get(2).baseline()).isPositive();
    }

    @Test
    void isReadAloud() {
        assertThat(FormulaView.spoken("o_{w} = \\frac{m}{\\sqrt{q}}")).isEqualTo("o_w = (m) / (√q)");
    }
}
