package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.AxisScale;
import org.junit.jupiter.api.Test;

final class AxisPositionTest {
    private static final double PIXEL = 1.0 / 475;
    private final AxisPosition logarithmic = new AxisPosition(AxisScale.LOGARITHMIC, 0.3, 30);
    private final AxisPosition linear = new AxisPosition(AxisScale.LINEAR, 0, 4);

    @Test
    void roundsToWhatAPixelMeans() {
        assertThat(logarithmic.roundValueAt(0.5003, PIXEL)).isEqualTo(3.0);
        assertThat(linear.roundValueAt(0.25003, PIXEL)).isEqualTo(1.0);
        assertThat(linear.roundValueAt(0.2531, PIXEL)).isEqualTo(1.012);
    }

    @Test
    void neverStandsMoreThanAPixelFromThePlaceMeant() {
        for (int i = 0; i <= 1000; i++) {
            double fraction = i / 1000.0;
            assertThat(logarithmic.fractionOf(logarithmic.roundValueAt(fraction, PIXEL)))
                    .isCloseTo(fraction, within(PIXEL));
            assertThat(linear.fractionOf(linear.roundValueAt(fraction, PIXEL))).isCloseTo(fraction, within(PIXEL));
        }
    }

    @Test
    void staysOnTheAxis() {
        assertThat(logarithmic.roundValueAt(-0.2, PIXEL)).isEqualTo(0.3);
        assertThat(logarithmic.roundValueAt(1.7, PIXEL)).isEqualTo(30);
        assertThat(linear.roundValueAt(-3, PIXEL)).isZero();
    }

    @Test
    void everyKeyStepMoves() {
        double value = 3;
        for (int i = 0; i < 30; i++) {
            double next = logarithmic.roundValueAt(logarithmic.fractionOf(value) + 0.01, 0.01);
            assertThat(next).isGreaterThan(value);
            value = next;
        }
    }
}
