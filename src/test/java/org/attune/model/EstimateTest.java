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
}
