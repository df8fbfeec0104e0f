package org.attune.theory.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RadialLawTest {
    /** In one dimension the square of such short lengths would underflow. */
    @Property
    void lengthsHaveTheirProbabilities(
            @ForAll @IntRange(min = 2, max = 28) int dimension,
            @ForAll @DoubleRange(min = -400, max = 30) double logOdds) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        RadialLaw law = new RadialLaw(dimension);
        assertThat(law.probability(law.quantile(probability))).isCloseTo(probability, within(1e-8 * probability));
    }

    @Property
    void theDensityIsTheSlopeOfTheProbability(
            @ForAll @IntRange(min = 1, max = 28) int dimension, @ForAll @DoubleRange(min = 0.1, max = 9) double r) {
        RadialLaw law = new RadialLaw(dimension);
        double step = 1e-5;
        double slope = (law.probability(r + step) - law.probability(r - step)) / (2 * step);
        assertThat(law.density(r)).isCloseTo(slope, within(1e-9 + 1e-6 * slope));
    }

    /** In two dimensions the square of the length is exponential. */
    @Test
    void inTwoDimensionsItIsRayleighs() {
        RadialLaw law = new RadialLaw(2);
        assertThat(law.probability(1.5)).isCloseTo(-Math.expm1(-1.125), within(1e-14));
        assertThat(law.density(1.5)).isCloseTo(1.5 * Math.exp(-1.125), within(1e-14));
        assertThat(law.quantile(0.999)).isCloseTo(Math.sqrt(-2 * Math.log(0.001)), within(1e-11));
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThatThrownBy(() -> new RadialLaw(3).quantile(Double.NaN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("NaN");
    }
}
