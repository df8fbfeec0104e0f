package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RangePolicyTest {
    private static final ValueRange ZERO = new ValueRange(0, 0);
    private static final ValueRange ZERO_TO_ONE = new ValueRange(0, 1);
    private static final Optional<ValueRange> FROM_ZERO = Optional.of(ZERO);
    private static final Optional<ValueRange> UNIT = Optional.of(ZERO_TO_ONE);

    @ParameterizedTest
    @CsvSource({
        "0.12, 0.97, 0, 1",
        "0.5, 1.39, 0, 1.6",
        "0.001, 0.0123, 0, 0.014",
        "2, 430, 0, 500",
        "-0.1, 0.9, -0.2, 1"
    })
    void fitsRoundBoundsThatStartAtZero(double lowest, double highest, double lower, double upper) {
        assertThat(RangePolicy.fit(new ValueRange(lowest, highest), FROM_ZERO)).isEqualTo(new ValueRange(lower, upper));
    }

    @Test
    void overlapsSpanZeroToOneWhateverTheyAre() {
        assertThat(RangePolicy.fit(new ValueRange(0.93, 0.97), UNIT)).isEqualTo(ZERO_TO_ONE);
        assertThat(RangePolicy.fit(new ValueRange(1, 1), UNIT)).isEqualTo(ZERO_TO_ONE);
        assertThat(RangePolicy.fit(new ValueRange(-0.1, 1), UNIT).lower()).isNegative();
    }

    @Test
    void noiseAroundZeroAndOneMovesNoAxis() {
        assertThat(RangePolicy.fit(new ValueRange(-0.001, 1.002), UNIT)).isEqualTo(ZERO_TO_ONE);
        assertThat(RangePolicy.grow(ZERO_TO_ONE, new ValueRange(-0.001, 1.002), UNIT))
                .isEqualTo(ZERO_TO_ONE);
        assertThat(RangePolicy.fit(new ValueRange(-1e-4, 1.7), FROM_ZERO).lower())
                .isZero();
        assertThat(RangePolicy.fit(new ValueRange(-1e-9, -1e-9), FROM_ZERO).length())
                .isPositive();
    }

    @Test
    void leavesAxisOfConstantZeroUsable() {
        assertThat(RangePolicy.fit(ZERO, FROM_ZERO).length()).isPositive();
    }

    @Test
    void withoutAnythingToShowAlwaysOnlyTheDataCount() {
        ValueRange range = RangePolicy.fit(new ValueRange(-0.43, -0.31), Optional.empty());

        assertThat(range).isEqualTo(new ValueRange(-0.44, -0.3));
        assertThat(RangePolicy.fit(new ValueRange(-0.3, -0.3), Optional.empty()).length())
                .isPositive();
        assertThat(RangePolicy.grow(range, new ValueRange(-0.6, -0.4), Optional.empty())
                        .contains(new ValueRange(-0.6, -0.3)))
                .isTrue();
    }

    @Test
    void growsWhenDataLeaveAndOnlyThen() {
        ValueRange current = new ValueRange(0, 1);

        assertThat(RangePolicy.grow(current, new ValueRange(0.1, 0.3), FROM_ZERO))
                .isEqualTo(current);
        assertThat(RangePolicy.grow(current, new ValueRange(0.1, 1), FROM_ZERO)).isEqualTo(current);
        ValueRange grown = RangePolicy.grow(current, new ValueRange(-0.4, 1.7), FROM_ZERO);
        assertThat(grown.contains(new ValueRange(-0.4, 1.7))).isTrue();
        assertThat(grown.contains(current)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1e-9", "1e-4", "0.37", "1", "12.5", "9.99e6"})
    void fittedRangeHoldsTheDataTightly(double highest) {
        ValueRange range = RangePolicy.fit(new ValueRange(0, highest), FROM_ZERO);

        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isGreaterThanOrEqualTo(highest);
        if (highest > 1e-6) {
            assertThat(range.upper()).isLessThan(1.5 * highest);
        }
    }
}
