package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.attune.model.AxisScale;
import org.junit.jupiter.api.Test;

/** What a zoom leaves, and what it does not go beyond. */
final class ValueZoomTest {
    private static final ValueRange UNIT = new ValueRange(0, 1);

    @Property(tries = 200)
    void placeUnderThePointerStaysWhereItIs(
            @ForAll @DoubleRange(max = 1) double x,
            @ForAll @DoubleRange(max = 1) double y,
            @ForAll @DoubleRange(min = 0.3, max = 3) double size) {
        PlotPart part = PlotPart.zoom(x, y, size, PlotPart.Directions.BOTH);

        assertThat((x - part.left()) / (part.right() - part.left())).isCloseTo(x, within(1e-9));
        assertThat((y - part.bottom()) / (part.top() - part.bottom())).isCloseTo(y, within(1e-9));
    }

    @Test
    void zoomsALinearAxis() {
        assertThat(ValueZoom.part(UNIT, UNIT, AxisScale.LINEAR, 0.25, 0.75)).isEqualTo(new ValueRange(0.25, 0.75));
        assertThat(ValueZoom.part(UNIT, UNIT, AxisScale.LINEAR, -0.5, 1.5)).isEqualTo(new ValueRange(-0.5, 1.5));
    }

    @Test
    void zoomsALogarithmicAxisByRatios() {
        ValueRange part = ValueZoom.part(new ValueRange(0.01, 100), UNIT, AxisScale.LOGARITHMIC, 0.25, 0.5);

        assertThat(part.lower()).isCloseTo(0.1, within(1e-12));
        assertThat(part.upper()).isCloseTo(1, within(1e-12));
    }

    @Test
    void stopsWhereNothingWouldBeSeen() {
        ValueRange tiny = new ValueRange(1, 1 + 1.2e-5);
        ValueRange decades = new ValueRange(1e-8, 1e7);

        assertThat(ValueZoom.part(tiny, UNIT, AxisScale.LINEAR, 0.1, 0.9)).isEqualTo(tiny);
        assertThat(ValueZoom.part(UNIT, UNIT, AxisScale.LINEAR, -60, 60)).isEqualTo(UNIT);
        assertThat(ValueZoom.part(decades, UNIT, AxisScale.LOGARITHMIC, -0.1, 1.1))
                .isEqualTo(decades);
    }

    @Test
    void windowStopsAtTheEndsOfTheAxis() {
        AxisWindow half = new AxisWindow(0.25, 0.75);

        assertThat(half.part(0.5, 1.5)).isEqualTo(new AxisWindow(0.5, 1));
        assertThat(half.part(0.8, 1.8)).isEqualTo(new AxisWindow(0.5, 1));
        assertThat(half.part(-1, 2)).isEqualTo(AxisWindow.FULL);
        assertThat(half.part(0.5, 0.5001).to() - half.part(0.5, 0.5001).from()).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void logarithmicAxisEndsAtRoundValuesAndHoldsTheData() {
        assertThat(LogarithmicRange.fit(new ValueRange(0.013, 7))).isEqualTo(new ValueRange(0.01, 10));
        assertThat(LogarithmicRange.fit(new ValueRange(0.3, 0.3)).contains(0.3)).isTrue();
        assertThat(LogarithmicRange.fit(new ValueRange(1e-30, 1)).lower()).isCloseTo(1e-8, within(1e-12));
        assertThat(LogarithmicRange.grow(new ValueRange(0.1, 1), new ValueRange(0.2, 0.9)))
                .isEqualTo(new ValueRange(0.1, 1));
    }
}
