package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstimateFormatTest {

    @ParameterizedTest
    @CsvSource({
        "0.431049, 0.0008, 0.4310 ± 0.0008",
        "0.95031, 0.00042, 0.9503 ± 0.0004",
        "1.15678, 0.05, 1.16 ± 0.05",
        "0.5, 0, 0.5000",
        "2, 0, 2.000",
        "0, 0, 0",
        "0.25, 0.0000012, 0.2500 ± 1·10⁻⁶",
        "1.4e-5, 2e-7, 1.40·10⁻⁵ ± 2·10⁻⁷",
        "123456, 0, 1.235·10⁵",
        "1234.56, 0, 1235",
        "-0.12345, 0, −0.1234",
        "0.99996, 0, 1.000",
        "0, 0.001, 0 ± 0.001",
        "-1.41e-12, 0, 0",
        "1.41e-12, 0.02, 0 ± 0.02",
        "1.5e-10, 0, 1.500·10⁻¹⁰"
    })
    void writesThreeOrFourDigitsAndOneOfTheError(double value, double error, String expected) {
        assertThat(EstimateFormat.both(new Estimate(value, error))).isEqualTo(expected);
    }
}
