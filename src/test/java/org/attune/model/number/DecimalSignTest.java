package org.attune.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written with a decimal sign is read back where that sign is usual, and names and paths are no numbers. */
final class DecimalSignTest {
    @Property
    void everyNumberReadsBackWhereItsSignIsUsual(@ForAll DecimalSign sign, @ForAll double value) {
        String text = sign.write(Double.toString(value));

        assertThat(NumberReader.read(text, sign))
                .isInstanceOfSatisfying(
                        NumberReading.One.class,
                        one -> assertThat(one.number().toDouble()).hasValue(value == 0 ? 0.0 : value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234  | 1.234",
                "1.234  | 1.234",
                "12,125 | 12.125",
                "-1,500 | -1.5",
                "0,5    | 0.5",
                "1 234,5| 1234.5",
                "1,5e-3 | 0.0015",
                "3,25·10⁻² | 0.0325"
            })
    void bothSignsAreDecimalWhereTheCommaIsUsual(String text, double value) {
        assertThat(NumberReader.read(text, DecimalSign.COMMA))
                .isInstanceOfSatisfying(
                        NumberReading.One.class,
                        one -> assertThat(one.number().toDouble()).hasValue(value));
    }

    @Test
    void whatMayMeanTwoNumbersIsStillNotGuessedAt() {
        assertThat(NumberReader.read("1.234,5", DecimalSign.COMMA))
                .isEqualTo(new NumberReading.Either("1234,5", "1,2345"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a number > 0.5 and ≤ 1.25 | a number > 0,5 and ≤ 1,25",
                "-50.0                     | -50,0",
                "−0.5.                     | −0,5.",
                "α = 0.1, λ = 0.05         | α = 0,1\u00a0; λ = 0,05",
                "in curves-1.5.json        | in curves-1.5.json",
                "/tmp/1.5/a                | /tmp/1.5/a",
                "arXiv:2606.05899          | arXiv:2606.05899",
                "version 1.2.3             | version 1.2.3",
                "\"1.5\"                   | \"1.5\"",
                "1.5e-3                    | 1,5e-3"
            })
    void numbersInTextsGetTheSignAndNothingElseDoes(String text, String expected) {
        assertThat(DecimalSign.COMMA.inText(text)).isEqualTo(expected);
        assertThat(DecimalSign.POINT.inText(text)).isEqualTo(text);
    }

    @Test
    void namesThatAttuneMadeGetTheOtherSign() {
        assertThat(DecimalSign.POINT.rewrite("α′ = 3,5\u00a0; λ = 0,01")).isEqualTo("α′ = 3.5\u00a0; λ = 0.01");
        assertThat(DecimalSign.COMMA.rewrite("α′ = 3.5, λ = 0.01")).isEqualTo("α′ = 3,5, λ = 0,01");
    }
}
