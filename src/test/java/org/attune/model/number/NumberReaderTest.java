package org.attune.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type and paste them: one meaning, two, or none. */
final class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0,5            | 0.5",
                "0.5            | 0.5",
                ".5             | 0.5",
                ",5             | 0.5",
                "5.             | 5",
                "+5             | 5",
                "-0,05          | -0.05",
                "−0.05          | -0.05",
                "–2             | -2",
                "0,125          | 0.125",
                "1.234          | 1.234",
                "1234,567       | 1234.567",
                "1,2345         | 1.2345",
                "1 234          | 1234",
                "1 234,567      | 1234.567",
                "1\u202f234\u202f567,8 | 1234567.8",
                "1’234.5        | 1234.5",
                "1,234,567      | 1234567",
                "1,234,567.25   | 1234567.25",
                "1.234.567      | 1234567",
                "1.234.567,25   | 1234567.25",
                "1e-3           | 0.001",
                "1E-3           | 0.001",
                "1e−3           | 0.001",
                "1,5e+2         | 150",
                "10^-3          | 0.001",
                "-10^3          | -1000",
                "10⁻³           | 0.001",
                "2·10^-3        | 0.002",
                "2 × 10⁻³       | 0.002",
                "2*10^2         | 200",
                "٠٫٥            | 0.5",
                "٣              | 3",
                "０．２５          | 0.25",
                "१२             | 12",
                "\"\u00a00,5\u202f\" | 0.5",
                "\"\ufeff\u200e−1\u200f\" | -1",
                "\"\t7\n\"       | 7",
                "-0             | 0",
                "0e999          | 0",
                "4.9e-324       | 4.9e-324",
                "1.7976931348623157e308 | 1.7976931348623157e308"
            })
    void readsNumbersAsPeopleTypeThem(String text, double value) {
        assertThat(number(text).toDouble()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234     | 1.234     | 1234",
                "-1,234    | -1.234    | -1234",
                "12,345    | 12.345    | 12345",
                "999,000   | 999.000   | 999000",
                "1,234e-2  | 1.234e-2  | 1234e-2",
                "1.234,5   | 1234.5    | 1.2345",
                "1,234.5   | 1234.5    | 1.2345",
                "1.234,567 | 1234.567  | 1.234567",
                "１,２３４     | 1.234     | 1234"
            })
    void namesBothReadingsOfWhatIsAmbiguous(String text, String first, String second) {
        assertThat(NumberReader.read(text)).isEqualTo(new NumberReading.Either(first, second));
        assertThat(NumberReader.read(first)).isInstanceOf(NumberReading.One.class);
        assertThat(NumberReader.read(second)).isInstanceOf(NumberReading.One.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"       | FORM",
                "\" \"     | FORM",
                "x         | FORM",
                "1 2       | FORM",
                "12 34     | FORM",
                "0.1.2     | FORM",
                "--1       | FORM",
                "1e        | FORM",
                "e3        | FORM",
                ".         | FORM",
                ",         | FORM",
                "½         | FORM",
                "50%       | FORM",
                "1/2       | FORM",
                "10^       | FORM",
                "10^2,5    | FORM",
                "1e2.5     | FORM",
                "3^2       | FORM",
                "12,34.5   | FORM",
                "0.234,5   | FORM",
                "1,23,456  | FORM",
                "1k        | FORM",
                "Ⅳ         | FORM",
                "NaN       | NOT_FINITE",
                "nan       | NOT_FINITE",
                "Infinity  | NOT_FINITE",
                "-Infinity | NOT_FINITE",
                "−∞        | NOT_FINITE",
                "inf       | NOT_FINITE",
                "1f        | LITERAL",
                "1.5D      | LITERAL",
                "1e3f      | LITERAL",
                "1L        | LITERAL",
                "0x1p3     | LITERAL",
                "-0x10     | LITERAL"
            })
    void saysWhyATextIsNoNumber(String text, NumberReading.Flaw flaw) {
        assertThat(NumberReader.read(text)).isEqualTo(new NumberReading.None(flaw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x", "1,", "1 ", "1'234", "0.", "e", "⁻", "\u0661", "*", "- ", "\ud835\udfd8"})
    void refusesTextsOfMegabytes(String piece) {
        String text = "1" + piece.repeat(10_000_000 / piece.length()) + "1";

        assertThat(NumberReader.read(text)).isEqualTo(new NumberReading.None(NumberReading.Flaw.LENGTH));
    }

    @Test
    void spacesAroundDoNotCountAsLength() {
        assertThat(number(" ".repeat(1_000_000) + "3" + "\u00a0".repeat(1_000_000))
                        .toLong())
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e999999999999", "1e-999", "-1e-400", "10^309"})
    void leavesTheRangeOfADoubleWithoutAnInfinityOrANought(String text) {
        assertThat(number(text).toDouble()).isEqualTo(OptionalDouble.empty());
        assertThat(number(text).toLong()).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e3                  | 1000",
                "2.0                  | 2",
                "2,50e1               | 25",
                "-7                   | -7",
                "007                  | 7",
                "0.000e5              | 0",
                "9223372036854775807  | 9223372036854775807",
                "-9223372036854775808 | -9223372036854775808",
                "9007199254740993     | 9007199254740993"
            })
    void readsIntegersToTheLastDigit(String text, long value) {
        assertThat(number(text).toLong()).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e300"})
    void findsNoIntegerWhereThereIsNone(String text) {
        assertThat(number(text).toLong()).isEmpty();
    }

    @Property
    void readsWhatJavaWrites(@ForAll double value) {
        Assertions.assertThat(number(Double.toString(value)).toDouble()).hasValue(value + 0.0);
    }

    @Property
    void neverFailsAndNeverReadsAnotherNumberThanJava(@ForAll String text) {
        NumberReading reading = NumberReader.read(text);
        try {
            double java = Double.parseDouble(text);
            if (reading instanceof NumberReading.One one) {
                Assertions.assertThat(one.number().toDouble().orElse(java)).isEqualTo(java + 0.0);
            }
        } catch (NumberFormatException notForJava) {
            // The property is then that reading ends.
        }
    }

    @Test
    void meansTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NumberReader.read("INFINITY")).isEqualTo(new NumberReading.None(NumberReading.Flaw.NOT_FINITE));
            assertThat(number("0,5").toDouble()).hasValue(0.5);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static TypedNumber number(String text) {
        NumberReading reading = NumberReader.read(text);
        assertThat(reading).isInstanceOf(NumberReading.One.class);
        return ((NumberReading.One) reading).number();
    }
}
