package org.attune.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.attune.model.Status;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    private static final double RIDGE = 0.01;

    /** A long curved valley; the ridge moves its end a little. */
    private static double valley(double[] point, double[] gradient) {
        double value = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i + 1 < point.length; i += 2) {
            double x = point[i];
            double rise = point[i + 1] - x * x;
            value += 100 * rise * rise + (1 - x) * (1 - x);
            gradient[i] += -400 * x * rise - 2 * (1 - x);
            gradient[i + 1] += 200 * rise;
        }
        for (int i = 0; i < point.length; i++) {
            value += RIDGE * point[i] * point[i];
            gradient[i] += 2 * RIDGE * point[i];
        }
        return value;
    }

    private static double bowl(double[] point, double[] gradient) {
        for (int i = 0; i < point.length; i++) {
            gradient[i] = 2 * (RIDGE + i) * point[i];
        }
        return 0.5 * Vectors.dot(point, gradient);
    }

    @Test
    void walksToTheEndOfAValley() {
        double[] point = {-1.2, 1, -1.2, 1};
        double[] gradient = new double[4];

        Lbfgs.Minimum minimum = new Lbfgs(RIDGE, 200, CancellationSignal.NONE).minimise(LbfgsTest::valley, point);

        assertThat(minimum.convergence().status()).isEqualTo(Status.CONVERGED);
        assertThat(minimum.convergence().iterations()).isLessThan(60);
        assertThat(minimum.value()).isEqualTo(valley(point, gradient));
        assertThat(Math.sqrt(Vectors.dot(gradient, gradient) / Vectors.dot(point, point)))
                .as("pull that is left, over that of the ridge")
                .isLessThan(1e-3 * 2 * RIDGE);
        assertThat(point[0]).isCloseTo(1, within(0.05));
    }

    @Test
    void saysThatThereIsNothingButZero() {
        double[] point = {1, 1, 1};

        Lbfgs.Minimum minimum = new Lbfgs(RIDGE, 1000, CancellationSignal.NONE).minimise(LbfgsTest::bowl, point);

        assertThat(minimum.convergence().status()).isEqualTo(Status.COLLAPSED);
        assertThat(minimum.value()).isZero();
        assertThat(point).containsOnly(0);
    }

    @Test
    void saysWhenStepsDoNotSuffice() {
        double[] point = {-1.2, 1, -1.2, 1};

        Lbfgs.Minimum minimum = new Lbfgs(RIDGE, 5, CancellationSignal.NONE).minimise(LbfgsTest::valley, point);

        assertThat(minimum.convergence().status()).isEqualTo(Status.NOT_CONVERGED);
        assertThat(minimum.convergence().iterations()).isEqualTo(5);
        assertThat(minimum.convergence().residual()).isGreaterThan(1e-2);
    }

    @Test
    void leavesWhenCancelled() {
        double[] point = {-1.2, 1};

        assertThatThrownBy(() -> new Lbfgs(RIDGE, 5, () -> true).minimise(LbfgsTest::valley, point))
                .isInstanceOf(CancellationException.class);
    }
}
