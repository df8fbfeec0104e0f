package org.attune.theory.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevenbergSolverTest {
    private final LevenbergSolver solver = new LevenbergSolver(1e-10, 200, 1);

    @Test
    void findsAFixedPointThatRepelsTheIterationStrongly() {
        FixedPoint point = solver.solve(
                (x, result) -> {
                    result[0] = x[0] - 50 * (x[0] - 1) + x[1];
                    result[1] = x[1] + 20 * (x[1] * x[1] - 4);
                },
                new double[] {0, 3});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(1.04, within(1e-9));
        assertThat(point.x()[1]).isCloseTo(2, within(1e-9));
        assertThat(point.iterations()).isLessThan(40);
    }

    @Test
    void reportsTheSmallestResidualWhereThereIsNoFixedPoint() {
        FixedPoint point =
                solver.solve((x, result) -> result[0] = x[0] + 0.01 + (x[0] - 3) * (x[0] - 3), new double[] {0});
        assertThat(point.converged()).isFalse();
        assertThat(point.residual()).isCloseTo(0.01, within(1e-4));
    }

    @Test
    void staysInsideTheDomain() {
        FixedPoint point = solver.solve(
                (x, result) -> result[0] = x[0] > 0 ? x[0] - Math.log(x[0]) : Double.NaN, new double[] {5});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(1, within(1e-9));
    }

    @Test
    void saysSoWhenTheStartIsOutsideTheDomain() {
        FixedPoint point = solver.solve((x, result) -> result[0] = Double.NaN, new double[] {5});
        assertThat(point.converged()).isFalse();
        assertThat(point.residual()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
