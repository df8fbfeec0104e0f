package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SequentialScaleTest {
    /** Of graphics that one has to tell from their background, by WCAG 2.2. */
    private static final double LEAST_CONTRAST = 3;

    @ParameterizedTest
    @EnumSource
    void everyLineStandsOutFromItsBackground(Appearance appearance) {
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(Contrast.of(SequentialScale.line(percent / 100.0, appearance), appearance.background()))
                    .as("%d %%", percent)
                    .isGreaterThan(LEAST_CONTRAST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesGrowBrighterInEqualSteps(Appearance appearance) {
        double step = lightness(1, appearance) - lightness(0, appearance);
        for (int k = 0; k < 4; k++) {
            assertThat(lightness((k + 1) / 4.0, appearance) - lightness(k / 4.0, appearance))
                    .isBetween(step / 5, step / 3);
        }
        assertThat(step).as("far enough apart to be told from each other").isGreaterThan(0.3);
    }

    private static double lightness(double fraction, Appearance appearance) {
        return SequentialScale.lightness(SequentialScale.line(fraction, appearance));
    }
}
