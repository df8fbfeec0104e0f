package org.attune.theory.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;

/** The exponential of the lanes. */
class LaneMathTest {
    @Test
    void theExponentialIsThatOfTheLibraryToAFewUnitsInTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        double[] arguments = new double[LaneMath.SIMD];
        double[] results = new double[LaneMath.SIMD];
        for (int repetition = 0; repetition < 20_000; repetition++) {
            for (int lane = 0; lane < arguments.length; lane++) {
                arguments[lane] = -Math.exp(random.nextDouble(-30, Math.log(708)));
            }
            LaneMath.exp(DoubleVector.fromArray(LaneMath.SPECIES, arguments, 0)).intoArray(results, 0);
            for (int lane = 0; lane < arguments.length; lane++) {
                double exact = Math.exp(arguments[lane]);
                assertThat(results[lane]).as("exp(%s)", arguments[lane]).isCloseTo(exact, within(6e-16 * exact));
            }
        }
    }

    @Test
    void theExponentialIsOneAtZeroAndVanishesFarBelow() {
        assertThat(LaneMath.exp(DoubleVector.broadcast(LaneMath.SPECIES, 0)).lane(0))
                .isEqualTo(1);
        assertThat(LaneMath.exp(DoubleVector.broadcast(LaneMath.SPECIES, -1e300))
                        .lane(0))
                .isBetween(0.0, 1e-300);
    }
}
