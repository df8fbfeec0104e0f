package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProseTextTest {
    @Test
    void typesetsTheSymbolsOfASentence() {
        assertThat(ProseText.of("exists (o_w = 1.41·10⁻¹²).").runs())
                .containsExactly(
                        plain("exists ("),
                        new SymbolText.Run("o", BundledFont.ITALIC, false),
                        new SymbolText.Run("w", BundledFont.ITALIC, true),
                        plain(" = 1.41·10⁻¹²)."));
    }

    static Stream<String> symbols() {
        return Stream.concat(
                Stream.of(Quantity.values()).map(Quantity::symbol),
                Stream.of(ParameterInfo.values()).map(ParameterInfo::symbol));
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void aSymbolLooksInASentenceAsItLooksAlone(String symbol) {
        List<SymbolText.Run> runs =
                ProseText.of("Set " + symbol + " to 3, then.").runs();

        // A value in brackets, such as that of Δ_eff(e=1), is words.
        assertThat(faces(runs))
                .startsWith("rrrr"
                        + faces(SymbolText.of(symbol.replaceFirst("[(/].*", "")).runs()));
        assertThat(text(runs)).isEqualTo("Set " + symbol.replace("_", "") + " to 3, then.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’ajustement d’une tâche",
                "Ctrl+E exports, Ctrl + T begins",
                "wrote /home/me/E.png and e.csv",
                "a 4K screen, 3e-5, x_y",
                "QED, MiB, Tr, eV",
                "M. Okabe and K. Ito, Color Universal Design",
                "E. J. Hu et al., LoRA",
                "O. Duranthon, Y. Xu and L. Zdeborová",
                "H. Cui, J. Stat. Mech. 2025",
                "J. Cui et Y. Dandi (2025)",
                "12 cm², an A4 page"
            })
    void wordsAndKeysAreNoSymbols(String words) {
        assertThat(ProseText.of(words).isPlain()).isTrue();
        assertThat(text(ProseText.of(words).runs())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N = αD² sequences   | 3",
                "of N′/ρ candidates  | 3",
                "E falls with M. The | 2",
                "v̂ and Ŵ           | 3",
                "w* and χ*χ*ᵀ        | 3"
            })
    void productsAccentsAndStarsAreSymbols(String words, int italics) {
        ProseText text = ProseText.of(words);

        assertThat(text.isPlain()).isFalse();
        assertThat(faces(text.runs()).chars().filter(face -> face == 'i').count())
                .as(words)
                .isEqualTo(italics);
    }

    @Test
    void aProductWithSubscriptsHasNoUnderscores() {
        assertThat(text(ProseText.of("α′E_BO").runs())).isEqualTo("α′EBO");
    }

    private static SymbolText.Run plain(String text) {
        return new SymbolText.Run(text, BundledFont.REGULAR, false);
    }

    /** The face of each letter. */
    private static String faces(List<SymbolText.Run> runs) {
        StringBuilder faces = new StringBuilder();
        for (SymbolText.Run run : runs) {
            String face = run.face() == BundledFont.ITALIC ? "i" : "r";
            faces.append((run.subscript() ? face.toUpperCase(Locale.ROOT) : face)
                    .repeat(run.text().length()));
        }
        return faces.toString();
    }

    private static String text(List<SymbolText.Run> runs) {
        return String.join("", runs.stream().map(SymbolText.Run::text).toList());
    }
}
