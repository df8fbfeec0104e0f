package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FamilyScaleTest {
    /** Of graphics that one has to tell from their background, by WCAG 2.2. */
    private static final double LEAST_CONTRAST = 3;

    @ParameterizedTest
    @EnumSource
    void everyLineStandsOutFromItsBackground(Appearance appearance) {
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(Contrast.of(FamilyScale.line(percent / 100.0, appearance), appearance.background()))
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

    /** What one tells apart at a glance; the same patches side by side differ from 0.02 on. */
    @ParameterizedTest
    @EnumSource
    void noLineHasTheColourOfAQuantity(Appearance appearance) {
        for (int percent = 0; percent <= 100; percent++) {
            Oklab line = Oklab.of(FamilyScale.line(percent / 100.0, appearance));
            for (Quantity quantity : ChartKind.allQuantities()) {
                assertThat(line.distance(
                                Oklab.of(SeriesStyle.of(quantity, appearance).color())))
                        .as("%d %% and %s", percent, quantity.symbol())
                        .isGreaterThan(0.08);
            }
        }
    }

    private static double lightness(double fraction, Appearance appearance) {
        return SequentialScale.lightness(FamilyScale.line(fraction, appearance));
    }
}
