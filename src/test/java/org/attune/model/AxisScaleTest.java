package org.attune.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AxisScaleTest {

    @Property
    void fractionIsTheInverseOfValue(
            @ForAll AxisScale scale,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 10) double from,
            @ForAll @Scale(9) @DoubleRange(min = 0.1, max = 100) double length) {
        double value = scale.valueAt(fraction, from, from + length);

        assertThat(value).isBetween(from, from + length);
        assertThat(scale.fractionOf(value, from, from + length)).isCloseTo(fraction, Offset.offset(1e-9));
    }

    @Property
    void valuesGrowWithTheFraction(
            @ForAll AxisScale scale,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 0.99) double fraction,
            @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 10) double from) {
        assertThat(scale.valueAt(fraction + 0.01, from, 20)).isGreaterThan(scale.valueAt(fraction, from, 20));
    }

    @ParameterizedTest
    @EnumSource
    void endsAreMetExactlyAndNeverPassed(AxisScale scale) {
        for (double from : new double[] {0.3, 0.1, 0.05, 1.0 / 3}) {
            assertThat(scale.valueAt(0, from, 30)).isEqualTo(from);
            assertThat(scale.valueAt(1, from, 30)).isEqualTo(30);
            assertThat(scale.valueAt(-1e-9, from, 30)).isEqualTo(from);
            assertThat(scale.valueAt(1 + 1e-9, from, 30)).isEqualTo(30);
            assertThat(scale.fractionOf(from, from, 30)).isZero();
            assertThat(scale.fractionOf(30, from, 30)).isEqualTo(1);
        }
    }

    @Test
    void middleIsTheArithmeticOrTheGeometricMean() {
        assertThat(AxisScale.LINEAR.valueAt(0.5, 1, 9)).isEqualTo(5);
        assertThat(AxisScale.LOGARITHMIC.valueAt(0.5, 1, 9)).isCloseTo(3, Offset.offset(1e-15));
        assertThat(AxisScale.LINEAR.valueAt(0.5, 0, 4)).isEqualTo(2);
    }
}
