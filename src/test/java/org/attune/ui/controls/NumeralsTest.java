package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.model.Interval;
import org.attune.model.number.DecimalSign;
import org.attune.model.number.NumberReader;
import org.attune.model.number.NumberReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralsTest {

    @Property
    void exactTextReadsBackAsTheSameNumber(@ForAll double value) {
        assertThat(Double.parseDouble(Numerals.exact(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Property
    void exactTextIsReadWhereItIsWritten(@ForAll DecimalSign sign, @ForAll double value) {
        assertThat(NumberReader.read(Numerals.exact(value, sign), sign))
                .isInstanceOfSatisfying(
                        NumberReading.One.class,
                        one -> assertThat(one.number().toDouble()).hasValue(value == 0 ? 0.0 : value));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0.05, 0.05", "30.0, 30", "1e-5, 0.00001", "1.5e-7, 1.5e-7", "2e9, 2e9", "-0.5, -0.5", "0, 0"})
    void exactTextIsShort(double value, String text) {
        assertThat(Numerals.exact(value)).isEqualTo(text);
    }

    @Test
    void rounds() {
        assertThat(Numerals.toSignificant(0.0123456, 3)).isEqualTo(0.0123);
        assertThat(Numerals.toSignificant(98765, 2)).isEqualTo(99000);
        assertThat(Numerals.toMultiple(0.4938, 0.01)).isEqualTo(0.49);
        assertThat(Numerals.toMultiple(0.4938, 0.001)).isEqualTo(0.494);
    }

    @Test
    void aNumberHasTheDigitsThatItsErrorAllows() {
        Interval wide = Interval.closed(0.005, 0.012);
        assertThat(Numerals.exact(Numerals.toMeaningful(0.008099, wide, 4))).isEqualTo("0.0081");
        Interval narrow = Interval.closed(0.0080985, 0.0081);
        assertThat(Numerals.exact(Numerals.toMeaningful(0.008099, narrow, 4))).isEqualTo("0.0081");
        Interval narrower = Interval.closed(0.0080985, 0.0080995);
        assertThat(Numerals.exact(Numerals.toMeaningful(0.008099, narrower, 4))).isEqualTo("0.008099");
        assertThat(Numerals.exact(Numerals.toMeaningful(2.4583, Interval.closed(2.44, 2.48), 4)))
                .isEqualTo("2.46");
    }
}
