package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables read back by another reader, with whatever names a user may give. */
final class CsvTableTest {
    @Provide
    Arbitrary<String> names() {
        return AnyNames.arbitrary();
    }

    @Property(tries = 500)
    void wordsReadBackAndNoneIsAFormula(
            @ForAll("names") String one, @ForAll("names") String other, @ForAll boolean pasted) {
        char separator = pasted ? CsvTable.TAB : CsvTable.COMMA;
        CsvTable table = new CsvTable(List.of("name", "x"));
        table.add(List.of(CsvCell.words(one), CsvCell.number(-1.5)));
        table.add(List.of(CsvCell.of(TextNode.valueOf(other)), CsvCell.EMPTY));

        String text = table.text(separator);

        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("UTF-8 can hold it")
                .isEqualTo(text);
        List<List<String>> rows = Rfc4180.read(text, separator);
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == 2);
        assertThat(rows.get(1).get(1)).isEqualTo("-1.5");
        expectName(rows.get(1).getFirst(), one);
        expectName(rows.get(2).getFirst(), other);
        if (!FileText.of(one).equals(FileText.of(other))) {
            assertThat(rows.get(1).getFirst()).isNotEqualTo(rows.get(2).getFirst());
        }
    }

    private static void expectName(String cell, String name) {
        assertThat(cell.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) < 0)
                .as(cell)
                .isTrue();
        assertThat(cell).isIn(FileText.of(name), "'" + FileText.of(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"=1+1|'=1+1", "'=1+1|''=1+1", "@x|'@x", "-1.5|'-1.5", "λ = 1|λ = 1", "a-b|a-b", "'tis|'tis"})
    void onlyWordsThatBeginLikeAFormulaAreMarked(String words, String cell) {
        assertThat(CsvCell.words(words).content()).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.5, 0, -0.0, 1e-300, Double.MAX_VALUE})
    void numbersStayNumbers(double number) {
        assertThat(Double.parseDouble(CsvCell.number(number).content())).isEqualTo(number);
        assertThat(Double.parseDouble(CsvCell.of(JsonText.number(number)).content()))
                .isEqualTo(number + 0.0);
    }

    /** A semicolon or a tab parts cells, too, in the spreadsheets of many countries. */
    @ParameterizedTest
    @ValueSource(strings = {"a;=1", "a\t=1", "a,=1", "a\n=1"})
    void wordsStandInQuotesWhereASpreadsheetCouldCutThem(String words) {
        CsvTable table = new CsvTable(List.of("name"));
        table.add(List.of(CsvCell.words(words)));

        assertThat(table.text()).isEqualTo("name\n\"" + words + "\"\n");
    }

    @Test
    void aMarkStandsFirstWhereItIsAskedFor() {
        CsvTable table = new CsvTable(List.of("name"));

        assertThat(table.text(false)).isEqualTo("name\n");
        assertThat(table.text(true)).isEqualTo("\uFEFFname\n");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        CsvTable table = new CsvTable(List.of("name", "x"));

        assertThatIllegalArgumentException().isThrownBy(() -> table.add(List.of(CsvCell.EMPTY)));
    }

    /** JSON loses nothing but half a pair of surrogates, which no reader would take. */
    @Property(tries = 500)
    void jsonKeepsEveryName(@ForAll("names") String name) {
        byte[] file = JsonText.of(JsonText.object().put(name, name)).getBytes(StandardCharsets.UTF_8);

        assertThat(JsonText.parse(new String(file, StandardCharsets.UTF_8))
                        .path(FileText.ofWholeCharacters(name))
                        .textValue())
                .isEqualTo(FileText.ofWholeCharacters(name));
    }
}
