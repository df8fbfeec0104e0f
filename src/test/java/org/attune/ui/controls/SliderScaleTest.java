package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.SliderScale.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SliderScaleTest {

    @ParameterizedTest
    @EnumSource
    void endsOfTheSliderAreTheEndsOfTheSoftRange(ParameterInfo parameter) {
        SliderScale scale = new SliderScale(parameter);

        assertThat(scale.valueAt(0)).isEqualTo(parameter.softRange().lower());
        assertThat(scale.valueAt(1)).isEqualTo(parameter.softRange().upper());
    }

    @Property
    void everyPositionGivesAnAllowedValueThatStandsWhereItCameFrom(
            @ForAll ParameterInfo parameter, @ForAll @DoubleRange(min = 0, max = 1) double position) {
        SliderScale scale = new SliderScale(parameter);
        double value = scale.valueAt(position);

        assertThat(parameter.accepts(value)).isTrue();
        assertThat(scale.positionOf(value)).isCloseTo(position, within(parameter.isInteger() ? 0.126 : 0.004));
    }

    @Property
    void everyStepMoves(@ForAll ParameterInfo parameter, @ForAll @DoubleRange(min = 0, max = 0.99) double position) {
        SliderScale scale = new SliderScale(parameter);
        double value = scale.valueAt(position);

        for (Step step : Step.values()) {
            if (value < parameter.softRange().upper()) {
                assertThat(scale.stepped(value, 1, step)).isGreaterThan(value);
            }
            if (value > parameter.softRange().lower()) {
                assertThat(scale.stepped(value, -1, step)).isLessThan(value);
            }
        }
    }

    @Test
    void logarithmicSliderHasEqualRatios() {
        SliderScale scale = new SliderScale(ParameterInfo.ALPHA_PRIME);

        assertThat(ParameterInfo.ALPHA_PRIME.scale()).isEqualTo(AxisScale.LOGARITHMIC);
        assertThat(scale.valueAt(0.5)).isEqualTo(3);
        assertThat(scale.valueAt(0.25)).isEqualTo(0.949);
    }

    @Test
    void linearSliderReachesZeroAndRoundsToHundredths() {
        SliderScale scale = new SliderScale(ParameterInfo.DELTA);

        assertThat(scale.valueAt(0)).isZero();
        assertThat(scale.valueAt(0.12345)).isEqualTo(0.49);
    }

    @Test
    void integerSliderStopsAtIntegers() {
        SliderScale scale = new SliderScale(ParameterInfo.TOKENS);

        assertThat(scale.valueAt(0.3)).isEqualTo(3);
        assertThat(scale.stepped(3, 1, Step.FINE)).isEqualTo(4);
        assertThat(scale.stepped(3, -1, Step.NORMAL)).isEqualTo(2);
        assertThat(scale.stepped(3, 1, Step.COARSE)).isEqualTo(6);
    }

    @Test
    void fineStepIsATenthAndCoarseTenTimesTheNormalOne() {
        SliderScale scale = new SliderScale(ParameterInfo.DELTA);

        assertThat(scale.stepped(1, 1, Step.FINE)).isEqualTo(1.004);
        assertThat(scale.stepped(1, 1, Step.NORMAL)).isEqualTo(1.04);
        assertThat(scale.stepped(1, 1, Step.COARSE)).isEqualTo(1.4);
    }

    @Test
    void valueBeyondTheSliderComesBackToItsEndAndNeverGoesFurther() {
        SliderScale scale = new SliderScale(ParameterInfo.ALPHA_PRIME);

        assertThat(scale.positionOf(100)).isEqualTo(1);
        assertThat(scale.stepped(100, -1, Step.NORMAL)).isEqualTo(30);
        assertThat(scale.stepped(100, 1, Step.NORMAL)).isEqualTo(100);
    }
}
