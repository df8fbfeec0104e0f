package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IntervalTest {
    private static final Interval HALF_OPEN = new Interval(0, false, 1, true);

    @Test
    void holdsItsEndsOnlyWhenTheyAreIncluded() {
        assertThat(HALF_OPEN.contains(0)).isFalse();
        assertThat(HALF_OPEN.contains(Double.MIN_VALUE)).isTrue();
        assertThat(HALF_OPEN.contains(1)).isTrue();
        assertThat(HALF_OPEN.contains(Math.nextUp(1.0))).isFalse();
        assertThat(Interval.atLeast(1).contains(1)).isTrue();
        assertThat(Interval.above(1).contains(1)).isFalse();
        assertThat(Interval.atLeast(1).contains(Double.MAX_VALUE)).isTrue();
        assertThat(new Interval(0, true, 1, false).contains(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void neverHoldsWhatIsNoNumber(double value) {
        assertThat(Interval.atLeast(0).contains(value)).isFalse();
        assertThat(new Interval(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true).contains(value))
                .isFalse();
    }

    @Test
    void refusesEndsThatAreNotInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.closed(2, 1))
                .withMessageContainingAll("2.0", "1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.atLeast(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.closed(0, Double.NaN));
    }

    @Property
    void clampGivesTheNearestMember(@ForAll double value, @ForAll double other) {
        Interval interval = Interval.closed(-2, 3);
        double clamped = interval.clamp(value);

        assertThat(interval.contains(clamped)).isTrue();
        assertThat(Math.abs(clamped - value)).isLessThanOrEqualTo(Math.abs(Math.max(-2, Math.min(3, other)) - value));
    }

    @Test
    void describesItselfInWords() {
        assertThat(Interval.atLeast(2).describe()).isEqualTo("a number ≥ 2");
        assertThat(Interval.above(0).describe()).isEqualTo("a number > 0");
        assertThat(Interval.closed(0.25, 4).describe()).isEqualTo("a number from 0.25 to 4");
        assertThat(HALF_OPEN.describe()).isEqualTo("a number > 0 and ≤ 1");
        assertThat(new Interval(0, true, 1, false).describe()).isEqualTo("a number ≥ 0 and < 1");
    }
}
