package org.attune.theory.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The noise of the nodes is the standard error over the scrambles")
final class NodeNoiseTest {
    /** About the pooled (0.1, 0, 5) the columns deviate by ±0.3, ±0.6 and 0; the standard error is a √3rd of that. */
    private static final double[][] ROWS = {
        {0.4, 0.6, 5, 1e9}, {-0.2, -0.6, 5, 0}, {0.4, -0.6, 5, 7}, {-0.2, 0.6, 5, -1e9}, {0.1, 0, 5, 0}
    };

    private final NodeNoise noise = new NodeNoise(ROWS);

    @Test
    void theLargestIsThatOfTheSecondColumnAndFurtherColumnsDoNotCount() {
        assertThat(noise.largest()).isCloseTo(0.6, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "0.074, 0.149, 0, true",
        "-0.074, -0.149, 0, true",
        "0.076, 0, 0, false",
        "0, -0.151, 0, false",
        "0.074, 0.149, 2e-9, false",
        "0, 0, 5e-10, true",
        "NaN, 0, 0, false"
    })
    void aQuarterOfItHidesAMismatchEquationByEquation(double target, double curvature, double residual, boolean hides) {
        assertThat(noise.hides(new double[] {target, curvature, residual})).isEqualTo(hides);
    }

    @Test
    void aSolutionWithVAsGoodAsInfiniteMayMissTheEquationOfB() {
        Measurement there = new Measurement(new FinetuningEquations(0.04, -3, 0.08), noise, 0);

        assertThat(there.isSolved(true)).isTrue();
        assertThat(there.isSolved(false)).isFalse();
    }
}
