package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivationTest {

    @ParameterizedTest
    @EnumSource
    void isReadFromItsJsonNameWhateverTheCaseAndLanguage(Activation activation) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Activation.parse(activation.jsonName())).isEqualTo(activation);
            assertThat(Activation.parse(activation.jsonName().toUpperCase(Locale.ROOT)))
                    .isEqualTo(activation);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "", "soft max"})
    void refusesOthers(String name) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> Activation.parse(name))
                .withMessage("σ = %s is not allowed: σ must be softmax or linear", name);
    }

    @Test
    void softmaxIsBlindToOneDirection() {
        for (int tokens = 2; tokens <= 6; tokens++) {
            int entriesOnAndAboveTheDiagonal = 0;
            for (int row = 0; row < tokens; row++) {
                entriesOnAndAboveTheDiagonal += tokens - row;
            }
            assertThat(Activation.LINEAR.usefulDimensions(tokens)).isEqualTo(entriesOnAndAboveTheDiagonal);
            assertThat(Activation.SOFTMAX.usefulDimensions(tokens)).isEqualTo(entriesOnAndAboveTheDiagonal - 1);
        }
    }
}
