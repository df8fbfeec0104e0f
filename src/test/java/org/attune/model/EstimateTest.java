package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstimateTest {

    @ParameterizedTest
    @CsvSource({"NaN, 0", "Infinity, 0", "-Infinity, 0", "1, NaN", "1, Infinity", "1, -1e-9"})
    void isNeverWhatIsNoNumber(double value, double standardError) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Estimate(value, standardError))
                .withMessageContainingAll(Double.toString(value), Double.toString(standardError));
    }

    @Test
    void closedFormHasNoError() {
        assertThat(Estimate.exact(-2)).isEqualTo(new Estimate(-2, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5,  0.1,  true",
        "1.21, 0.1,  true",
        "1.19, 0.1,  false",
        "1,    0,    false",
        "1.01, 0,    true",
        "0.5,  0.1,  false",
        "1000, 600,  false"
    })
    void liesAboveByMoreThanTwoStandardErrors(double value, double standardError, boolean above) {
        assertThat(new Estimate(value, standardError).isAboveBy(2, 1)).isEqualTo(above);
    }
}
