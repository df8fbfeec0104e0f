package org.attune.theory.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AndersonSolverTest {
    private final AndersonSolver solver = new AndersonSolver(1e-12, 100, 2, Double.MAX_VALUE);

    @Test
    void solvesALinearMapInAsManyStepsAsItHasDimensions() {
        FixedPointMap map = (x, result) -> {
            result[0] = 0.9 * x[0] + 0.3 * x[1] + 1;
            result[1] = -0.2 * x[0] + 0.5 * x[1] - 2;
        };
        FixedPoint point = solver.solve(map, new double[] {0, 0});
        assertThat(point.converged()).isTrue();
        // (I − A)⁻¹ b for A = [[.9, .3], [−.2, .5]], b = (1, −2)
        assertThat(point.x()[0]).isCloseTo(-0.1 / 0.11, within(1e-9));
        assertThat(point.x()[1]).isCloseTo(-0.4 / 0.11, within(1e-9));
        assertThat(point.iterations()).isLessThanOrEqualTo(8);
    }

    @Test
    void convergesWherePlainIterationDiverges() {
        FixedPoint point = solver.solve((x, result) -> result[0] = 3 - 2 * x[0], new double[] {0.3});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(1, within(1e-10));
    }

    @Test
    void neverCallsATwoCycleConverged() {
        // x ← −sign(x): every orbit is a 2-cycle and there is no fixed point.
        FixedPoint point = solver.solve((x, result) -> result[0] = x[0] > 0 ? -1 : 1, new double[] {0.5});
        assertThat(point.converged()).isFalse();
        assertThat(point.residual()).isGreaterThan(0.4);
        assertThat(point.iterations()).isEqualTo(100);
    }

    @Test
    void plainStepsFollowAConstantDriftToItsEnd() {
        // A drift of −1.8 per step down to a wall at −20: no secant helps on the way.
        AndersonSolver plain = new AndersonSolver(1e-12, 100, 2, 0.5);
        FixedPoint point = plain.solve((x, result) -> result[0] = Math.max(x[0] - 1.8, -20), new double[] {0});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(-20, within(1e-9));
        assertThat(point.iterations()).isLessThanOrEqualTo(14);
    }

    @Test
    void lenientlyFollowsASlowCoordinateThatThrowsAFastOneOff() {
        // Slow in x, while y answers to x steeply: the residual grows before it falls.
        FixedPointMap map = (x, result) -> {
            result[0] = 0.95 * x[0] + 0.05;
            result[1] = 6 * x[0] * x[0];
        };
        FixedPoint point = AndersonSolver.lenient(1e-10, 100, 2).solve(map, new double[] {-1, 6});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(1, within(1e-8));
        assertThat(point.iterations()).isLessThan(40);
    }

    @Test
    void staysInsideTheDomain() {
        FixedPointMap map = (x, result) -> result[0] = x[0] > 0 ? Math.sqrt(x[0]) * 0.5 : Double.NaN;
        FixedPoint point = solver.solve(map, new double[] {4});
        assertThat(point.converged()).isTrue();
        assertThat(point.x()[0]).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void reportsTheResidualOfThePointItReturns() {
        FixedPointMap map = (x, result) -> result[0] = Math.cos(x[0]);
        FixedPoint point = solver.solve(map, new double[] {0.1});
        assertThat(Math.abs(Math.cos(point.x()[0]) - point.x()[0])).isEqualTo(point.residual());
        assertThat(point.x()[0]).isCloseTo(0.7390851332151607, within(1e-11));
    }

    @Test
    void errorsOfTheMapMoveTheSolutionByTheInverseOfOneMinusTheSlope() {
        // F(x) = 0.5 x + c with c = 1 pooled and 1 ± 0.1 in four scrambles; output y = x².
        double[][] rows = {{2.1, 4}, {1.9, 4}, {2.1, 4}, {1.9, 4}, {2, 4}};
        double[][] deviations =
                ErrorPropagation.deviations(rows, x -> new double[] {0.5 * x[0] + 1, x[0] * x[0]}, new double[] {2});
        assertThat(deviations[0][0]).isCloseTo(0.2, within(1e-9));
        assertThat(deviations[0][1]).isCloseTo(0.8, within(1e-3));
        assertThat(ErrorPropagation.standardError(deviations, 0)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void twoStandardErrorsCoverTheTruthInNineteenOfTwentyCases() {
        SplittableRandom random = new SplittableRandom(1);
        int scrambles = 8;
        int cases = 20_000;
        int covered = 0;
        for (int k = 0; k < cases; k++) {
            double[] values = IntStream.range(0, scrambles)
                    .mapToDouble(r -> random.nextGaussian())
                    .toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double[][] deviations = Arrays.stream(values)
                    .mapToObj(value -> new double[] {value - mean})
                    .toArray(double[][]::new);
            covered += Math.abs(mean) <= 2 * ErrorPropagation.standardError(deviations, 0) ? 1 : 0;
        }
        assertThat((double) covered / cases).isCloseTo(0.95, within(0.006));
    }
}
