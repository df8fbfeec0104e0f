package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicksTest {
    private static final Ticks.Room PLENTY = labels -> true;

    private static Ticks.Room roomFor(int count) {
        return labels -> labels.size() <= count;
    }

    @Test
    void logarithmicAxisLabelsBothEndsWhereItCan() {
        assertThat(Ticks.logarithmicLabels(0.3, 30, roomFor(8))).containsExactly(0.3, 1.0, 3.0, 10.0, 30.0);
        assertThat(Ticks.logarithmicLabels(0.01, 2, roomFor(9)))
                .containsExactly(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
    }

    @Test
    void logarithmicAxisThinsItsLabelsToTheRoom() {
        assertThat(Ticks.logarithmicLabels(0.001, 10, roomFor(14))).contains(0.002, 0.005);
        assertThat(Ticks.logarithmicLabels(0.001, 10, roomFor(9)))
                .containsExactly(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);
        assertThat(Ticks.logarithmicLabels(0.001, 10, roomFor(5))).containsExactly(0.001, 0.01, 0.1, 1.0, 10.0);
        assertThat(Ticks.logarithmicLabels(1e-8, 1e8, roomFor(6)))
                .hasSizeBetween(2, 6)
                .contains(1e-8);
    }

    @Test
    void logarithmicAxisOfLessThanADecadeHasRoundLabels() {
        assertThat(Ticks.logarithmicLabels(1, 5, PLENTY)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(Ticks.logarithmicLabels(1.1, 1.5, PLENTY))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(v -> v >= 1.1 && v <= 1.5);
    }

    @Test
    void linearAxisLabelsMultiplesOfARoundStepWithoutDust() {
        assertThat(Ticks.linearLabels(0, 1.2, PLENTY)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2);
        assertThat(Ticks.linearLabels(-0.2, 0.3, roomFor(6))).containsExactly(-0.2, -0.1, 0.0, 0.1, 0.2, 0.3);
        assertThat(Ticks.linearLabels(0, 1, roomFor(3))).containsExactly(0.0, 0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.3, 0.3",
        "30, 30",
        "-0.25, −0.25",
        "0.001, 0.001",
        "100000, 100000",
        "2e6, 2·10⁶",
        "5e-7, 5·10⁻⁷"
    })
    void labelsArePlain(double value, String label) {
        assertThat(Ticks.label(value)).isEqualTo(label);
    }

    @Test
    void labelsOfALinearAxisHaveTheSameDecimals() {
        assertThat(Ticks.alignedLabels(List.of(-0.5, 0.0, 0.5, 1.0))).containsExactly("−0.5", "0", "0.5", "1.0");
        assertThat(Ticks.alignedLabels(List.of(0.0, 20.0, 40.0))).containsExactly("0", "20", "40");
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0.2", "1, 5, 0.2", "1, 3, 0.5", "7.9, 8, 1", "0.0031, 8, 0.0005", "450, 8, 100"})
    void stepIsTheSmallestRoundOne(double length, double intervals, double step) {
        assertThat(Ticks.step(length, intervals)).isEqualTo(step);
    }
}
