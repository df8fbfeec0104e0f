package org.attune.theory.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CriticalPointsTest {
    /** κ₀/(ν−1)² + H/ν² = 1. */
    @Property
    void outerPointsSolveTheirEquation(
            @ForAll @DoubleRange(min = -8, max = 8) double logNear,
            @ForAll @DoubleRange(min = -8, max = 8) double logFar) {
        double near = Math.pow(10, logNear);
        double far = Math.pow(10, logFar);
        double p = CriticalPoints.outer(near, far);
        assertThat(near / (p * p) + far / ((1 + p) * (1 + p))).isCloseTo(1, within(1e-9));
    }

    @Property
    void innerPointsSolveTheirEquation(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double size) {
        double near = Math.pow(share * size, 3);
        double far = Math.pow((1 - share) * size, 3);
        assertThat(CriticalPoints.innerExist(near, far)).isTrue();
        double p = CriticalPoints.inner(near, far);
        assertThat(near / (p * p) + far / ((1 - p) * (1 - p))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThatThrownBy(() -> CriticalPoints.outer(Double.NaN, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> CriticalPoints.inner(Double.NaN, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("NaN");
    }
}
