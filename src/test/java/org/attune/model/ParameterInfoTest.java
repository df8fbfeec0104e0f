package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParameterInfoTest {

    @ParameterizedTest
    @CsvSource({
        "TOKENS,       2,     true",
        "TOKENS,       1,     false",
        "TOKENS,       2.5,   false",
        "TOKENS,       30,    true",
        "TOKENS,       31,    false",
        "TOKENS,       3e9,   false",
        "DELTA,        0,     true",
        "DELTA,        -1e-9, false",
        "KAPPA0,       0,     false",
        "KAPPA0,       1e-9,  true",
        "KAPPA,        1,     true",
        "KAPPA,        0.999, false",
        "ALPHA,        0,     false",
        "ALPHA,        1e-9,  true",
        "ALPHA_PRIME,  0,     false",
        "ALPHA_PRIME,  1e9,   true",
        "LAMBDA,       0,     false",
        "LAMBDA,       1e-9,  true",
        "LAMBDA_PRIME, 0,     false",
        "LAMBDA_PRIME, 1e-9,  true",
        "BETA,         0,     false",
        "BETA,         1,     true",
        "RHO,          0,     false",
        "RHO,          1,     true",
        "RHO,          1.001, false",
        "PRESCRIBED_Q0, 0,    false",
        "PRESCRIBED_Q0, 1e-9, true",
        "PRESCRIBED_Q,  0,    true",
        "PRESCRIBED_Q,  -0.1, false",
        "PRESCRIBED_M,  -0.1, true"
    })
    void hardRangesAreThoseOfTheTheory(ParameterInfo parameter, double value, boolean allowed) {
        assertThat(parameter.accepts(value)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void noParameterIsNaNOrInfinite(ParameterInfo parameter) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatExceptionOfType(ParameterException.class)
                    .isThrownBy(() -> parameter.check(value))
                    .withMessage(
                            "%s = %s is not allowed: %s must be %s",
                            parameter.symbol(), value, parameter.symbol(), parameter.allowed())
                    .satisfies(refusal -> assertThat(refusal.symbol()).isEqualTo(parameter.symbol()));
        }
    }

    @Test
    void messagesNameSymbolValueAndRange() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.KAPPA.check(0.5))
                .withMessage("κ = 0.5 is not allowed: κ must be a number ≥ 1");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.TOKENS.check(2.5))
                .withMessage("T = 2.5 is not allowed: T must be an integer from 2 to 30");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.RHO.check(2))
                .withMessage("ρ = 2 is not allowed: ρ must be a number > 0 and ≤ 1");
    }

    @ParameterizedTest
    @EnumSource
    void softRangeLiesWithinTheHardRangeAndHoldsTheDefault(ParameterInfo parameter) {
        assertThat(parameter.accepts(parameter.softRange().lower())).isTrue();
        assertThat(parameter.accepts(parameter.softRange().upper())).isTrue();
        assertThat(parameter.softRange().contains(parameter.defaultValue())).isTrue();
        if (parameter.scale() == AxisScale.LOGARITHMIC) {
            assertThat(parameter.softRange().lower()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALPHA       | '0.25'    | 0.25",
                "ALPHA       | ' 0.25 '  | 0.25",
                "ALPHA       | '0,25'    | 0.25",
                "ALPHA       | '1e-3'    | 0.001",
                "ALPHA       | '2.5E1'   | 25",
                "ALPHA       | '+3'      | 3",
                "ALPHA       | '.5'      | 0.5",
                "TOKENS      | '4'       | 4",
                "TOKENS      | '4.0'     | 4"
            })
    void readsNumbersAsPeopleTypeThem(ParameterInfo parameter, String text, double value) {
        assertThat(parameter.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1 2", "0.1.2", "--1", "1e", "½"})
    void refusesWhatIsNoNumber(String text) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.ALPHA.parse(text))
                .withMessage("α = \"%s\" is not allowed: α must be a number > 0", text.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-1 | -1", "−1 | -1", "0 | 0", "-0 | 0"})
    void refusesNumbersOutOfRange(String text, String shown) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.ALPHA.parse(text))
                .withMessage("α = %s is not allowed: α must be a number > 0", shown);
    }

    @Test
    void messagesAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThatExceptionOfType(ParameterException.class)
                    .isThrownBy(() -> ParameterInfo.TOKENS.check(-12))
                    .withMessage("T = -12 is not allowed: T must be an integer from 2 to 30");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByEachOfItsNames(ParameterInfo parameter) {
        assertThat(ParameterInfo.parseName(parameter.jsonName())).isEqualTo(parameter);
        assertThat(ParameterInfo.parseName(parameter.optionName())).isEqualTo(parameter);
        assertThat(ParameterInfo.parseName(parameter.symbol())).isEqualTo(parameter);
        assertThat(ParameterInfo.parseName(parameter.optionName().toUpperCase(Locale.ROOT)))
                .isEqualTo(parameter);
    }

    @Test
    void unknownNameIsRefused() {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> ParameterInfo.parseName("gamma"))
                .withMessageContainingAll("gamma", "alpha-prime", "kappa0");
    }

    @Test
    void namesAreUniqueAndFitForTheirPurpose() {
        List<ParameterInfo> all = Arrays.asList(ParameterInfo.values());

        assertThat(all).extracting(ParameterInfo::symbol).doesNotHaveDuplicates();
        assertThat(all).extracting(ParameterInfo::label).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(ParameterInfo::jsonName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
        assertThat(all)
                .extracting(ParameterInfo::optionName)
                .containsExactly(
                        "tokens",
                        "delta",
                        "kappa0",
                        "alpha",
                        "kappa",
                        "lambda",
                        "alpha-prime",
                        "lambda-prime",
                        "beta",
                        "rho",
                        "prescribed-q0",
                        "prescribed-q",
                        "prescribed-m",
                        "prescribed-noise");
        assertThat(all).extracting(ParameterInfo::help).allMatch(help -> help.endsWith("."));
        assertThat(all).extracting(ParameterInfo::equation).noneMatch(String::isBlank);
    }

    @Test
    void everyAxisIsContinuous() {
        assertThat(ParameterInfo.axes())
                .doesNotHaveDuplicates()
                .noneMatch(ParameterInfo::isInteger)
                .contains(
                        ParameterInfo.DELTA,
                        ParameterInfo.KAPPA0,
                        ParameterInfo.KAPPA,
                        ParameterInfo.ALPHA,
                        ParameterInfo.ALPHA_PRIME,
                        ParameterInfo.LAMBDA,
                        ParameterInfo.LAMBDA_PRIME,
                        ParameterInfo.BETA,
                        ParameterInfo.RHO,
                        ParameterInfo.PRESCRIBED_Q0,
                        ParameterInfo.PRESCRIBED_Q,
                        ParameterInfo.PRESCRIBED_M,
                        ParameterInfo.PRESCRIBED_NOISE);
    }

    @Test
    void whatFollowsFromOthersIsNoPartOfAQuestion() {
        assertThat(ParameterInfo.independent())
                .hasSize(ParameterInfo.values().length - 1)
                .doesNotContain(ParameterInfo.PRESCRIBED_NOISE);
        assertThat(ParameterInfo.values())
                .filteredOn(ParameterInfo.PRESCRIBED_NOISE::sets)
                .containsExactly(
                        ParameterInfo.PRESCRIBED_Q0, ParameterInfo.PRESCRIBED_Q, ParameterInfo.PRESCRIBED_NOISE);
        assertThat(ParameterInfo.values())
                .filteredOn(ParameterInfo.PRESCRIBED_Q::sets)
                .containsExactly(ParameterInfo.PRESCRIBED_Q);
    }
}
