package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SeriesStyleTest {
    /** Contrast of a line against its background below which it is hard to see on a good screen. */
    private static final double LEAST_CONTRAST = 2;

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void noTwoCurvesOfAChartShareTheirDashes(ChartKind kind) {
        for (Appearance appearance : Appearance.values()) {
            Set<List<Double>> dashes = new HashSet<>();
            for (Quantity quantity : kind.quantities()) {
                assertThat(dashes.add(SeriesStyle.of(quantity, appearance).dash()))
                        .as("%s in %s", quantity, appearance)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void familiesKeepToTheirColours(Quantity quantity) {
        for (Appearance appearance : Appearance.values()) {
            Color color = SeriesStyle.of(quantity, appearance).color();
            float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
            switch (quantity.family()) {
                case FINETUNING ->
                    assertThat(hsb[0] < 0.18 || hsb[0] > 0.8).as("warm").isTrue();
                case PRETRAINING -> assertThat(hsb[0]).as("cool").isBetween(0.4f, 0.65f);
                case BAYES -> assertThat(color).isEqualTo(appearance.text());
                case BASELINE -> assertThat(hsb[1]).as("grey").isLessThan(0.25f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void everyLineStandsOutFromItsBackground(Quantity quantity) {
        for (Appearance appearance : Appearance.values()) {
            assertThat(Contrast.of(SeriesStyle.of(quantity, appearance).color(), appearance.background()))
                    .as("%s in %s", quantity, appearance)
                    .isGreaterThan(LEAST_CONTRAST);
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void bayesOptimalIsDashed(Quantity quantity) {
        if (quantity.family() == Quantity.Family.BAYES) {
            assertThat(SeriesStyle.of(quantity, Appearance.LIGHT).dash()).isNotEmpty();
        }
    }
}
