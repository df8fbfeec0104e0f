package org.attune.theory.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attune.model.Activation;
import org.attune.theory.lanes.Descents;
import org.attune.theory.lanes.SequenceBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProximalTest {
    private static final double STEP = 1e-5;

    @ParameterizedTest
    @CsvSource({"SOFTMAX, 2", "SOFTMAX, 3", "SOFTMAX, 6", "LINEAR, 2", "LINEAR, 4"})
    void derivativesOfTheExtensiveRankLossAgreeWithFiniteDifferences(Activation activation, int tokens) {
        Random random = new Random(tokens);
        ExtensiveRankProblem problem = extensiveRank(activation, tokens, random);
        assertDerivatives(problem, gaussian(random, problem.dimension(), 1));
    }

    @ParameterizedTest
    @CsvSource({"SOFTMAX, 2", "SOFTMAX, 3", "SOFTMAX, 6", "LINEAR, 2", "LINEAR, 4"})
    void derivativesOfTheRankOneLossAgreeWithFiniteDifferences(Activation activation, int tokens) {
        Random random = new Random(10 + tokens);
        RankOneProblem problem = rankOne(activation, tokens, random, 0.7);
        assertDerivatives(problem, gaussian(random, tokens, 1));
    }

    private static void assertDerivatives(ProximalProblem problem, double[] point) {
        int n = problem.dimension();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        problem.loss(point);
        problem.lossGradient(gradient);
        problem.lossHessian(hessian);
        for (int i = 0; i < n; i++) {
            double[] plus = point.clone();
            double[] minus = point.clone();
            plus[i] += STEP;
            minus[i] -= STEP;
            double above = problem.loss(plus);
            double[] gradientAbove = new double[n];
            problem.lossGradient(gradientAbove);
            double below = problem.loss(minus);
            double[] gradientBelow = new double[n];
            problem.lossGradient(gradientBelow);
            assertThat(gradient[i]).isCloseTo((above - below) / (2 * STEP), within(1e-8));
            for (int j = 0; j < n; j++) {
                assertThat(hessian[i * n + j])
                        .isCloseTo((gradientAbove[j] - gradientBelow[j]) / (2 * STEP), within(1e-7));
            }
        }
    }

    @Test
    void derivativeInTheDiagonalShiftAgreesWithFiniteDifferences() {
        double[] point = gaussian(new Random(4), 3, 1);
        RankOneProblem problem = rankOne(Activation.SOFTMAX, 3, new Random(5), 0.7);
        problem.loss(point);
        problem.lossGradient(new double[3]);
        double derivative = problem.diagonalDerivative();
        double above = rankOne(Activation.SOFTMAX, 3, new Random(5), 0.7 + STEP).loss(point);
        double below = rankOne(Activation.SOFTMAX, 3, new Random(5), 0.7 - STEP).loss(point);
        // h falls with q, so ∂_q ψ = −∂_q loss is the trace of the gradient.
        assertThat(derivative).isCloseTo(-(above - below) / (2 * STEP), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.01", "3, 1", "3, 50", "5, 1000"})
    void linearProximalIsTheWeightedMeanOfTargetAndCentre(int tokens, double inverseCurvature) {
        Random random = new Random(tokens);
        ExtensiveRankProblem problem = new ExtensiveRankProblem(Activation.LINEAR, tokens);
        int n = problem.dimension();
        double[] label = gaussian(random, n, 1.5);
        setTarget(problem, Activation.LINEAR, tokens, label);
        System.arraycopy(gaussian(random, n, 1), 0, problem.centre, 0, n);
        problem.inverseCurvature = inverseCurvature;
        double[] point = problem.centre.clone();
        new SafeguardedNewton(n).minimise(problem, point);
        double c = 4 * inverseCurvature / (tokens * (double) tokens);
        for (int k = 0; k < n; k++) {
            assertThat(point[k]).isCloseTo((c * label[k] + problem.centre[k]) / (1 + c), within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.3", "3, 0.3", "3, 2", "4, 5"})
    void noRandomStartFindsALowerExtensiveRankMinimum(int tokens, double inverseCurvature) {
        Random random = new Random(77 + tokens);
        ExtensiveRankProblem problem = extensiveRank(Activation.SOFTMAX, tokens, random);
        problem.inverseCurvature = inverseCurvature;
        SafeguardedNewton newton = new SafeguardedNewton(problem.dimension());
        for (int sample = 0; sample < 30; sample++) {
            double[] label = gaussian(random, problem.dimension(), 1.5);
            setTarget(problem, Activation.SOFTMAX, tokens, label);
            System.arraycopy(gaussian(random, problem.dimension(), 0.8), 0, problem.centre, 0, problem.dimension());
            double best =
                    Math.min(newton.minimise(problem, problem.centre.clone()), newton.minimise(problem, label.clone()));
            for (int start = 0; start < 10; start++) {
                double found = newton.minimise(problem, gaussian(random, problem.dimension(), 2));
                assertThat(best).isLessThanOrEqualTo(found + 1e-9);
            }
        }
    }

    @Test
    void aTieOfTwoMinimaGivesTheirMeanAndALargeGapTheLower() {
        SequenceBatch batch = new SequenceBatch(2, new double[4], new double[] {1, 1, 1, 1});
        ProximalMinima minima = new ProximalMinima(2, 0, 2);
        // With χ̃ = 0 the two minima ±χ are equally low.
        average(minima, batch, new double[] {1, 1}, new double[] {-1, -1});
        assertThat(minima.mean()[0]).isCloseTo(0, within(1e-9));
        assertThat(minima.displacementSquare()).isGreaterThan(0.1);
        batch.centres()[0] = 0.5;
        batch.centres()[1] = 0.5;
        average(minima, batch, new double[] {1, 1});
        double[] alone = minima.mean().clone();
        average(minima, batch, new double[] {1, 1}, new double[] {-1, -1});
        assertThat(minima.mean()).containsExactly(alone);
    }

    @Test
    void aSlotHasRoomForAllMinimaThatAreKeptAndItsNeighboursLoseNone() {
        ProximalMinima minima = new ProximalMinima(1, 10, 3);
        for (int slot = 10; slot < 13; slot++) {
            Descents descents = new Descents(1);
            int found = slot == 11 ? ProximalMinima.MOST_MINIMA : 1;
            minima.begin();
            for (int k = 0; k < found; k++) {
                descents.add(slot, new double[] {slot + k}, 0);
                descents.end(k, 1, 0, 0, true);
                minima.keep(descents, k);
            }
            minima.store(slot);
        }

        KnownMinima known = ProximalMinima.known(List.of(new ProximalMinima(1, 0, 10), new ProximalMinima(minima)));
        Descents again = new Descents(1);
        ProximalMinima later = new ProximalMinima(1, 11, 2, known);
        later.addStored(again, 11);
        later.addStored(again, 12);

        assertThat(later.count(11)).isEqualTo(ProximalMinima.MOST_MINIMA);
        assertThat(Arrays.copyOf(again.points(), again.count()))
                .containsExactly(
                        IntStream.concat(IntStream.range(11, 11 + ProximalMinima.MOST_MINIMA), IntStream.of(12))
                                .asDoubleStream()
                                .toArray());
    }

    /** Averages the minima that some starts lead to. */
    private static void average(ProximalMinima minima, SequenceBatch batch, double[]... starts) {
        Descents descents = new Descents(2);
        for (double[] start : starts) {
            descents.add(0, start, 0);
        }
        new ScalarRankOneKernel(Activation.LINEAR, batch).minimise(descents, 4);
        minima.begin();
        for (int descent = 0; descent < starts.length; descent++) {
            minima.keep(descents, descent);
        }
        minima.finish(batch.centres(), 0, 0, 1e-3);
    }

    @Test
    void newtonNeedsFewSteps() {
        Random random = new Random(8);
        ExtensiveRankProblem problem = extensiveRank(Activation.SOFTMAX, 3, random);
        problem.inverseCurvature = 3.5;
        SafeguardedNewton newton = new SafeguardedNewton(problem.dimension());
        for (int sample = 0; sample < 200; sample++) {
            System.arraycopy(gaussian(random, 6, 0.7), 0, problem.centre, 0, 6);
            newton.minimise(problem, problem.centre.clone());
        }
        // 4 to 6 steps each; a slow-down of the descent shows here without a clock.
        assertThat(newton.steps()).isBetween(600L, 1300L);
    }

    private static ExtensiveRankProblem extensiveRank(Activation activation, int tokens, Random random) {
        ExtensiveRankProblem problem = new ExtensiveRankProblem(activation, tokens);
        problem.inverseCurvature = 1;
        setTarget(problem, activation, tokens, gaussian(random, problem.dimension(), 1.5));
        System.arraycopy(gaussian(random, problem.dimension(), 1), 0, problem.centre, 0, problem.dimension());
        return problem;
    }

    private static void setTarget(ExtensiveRankProblem problem, Activation activation, int tokens, double[] label) {
        double[] matrix = new double[tokens * tokens];
        double[] target = new double[tokens * tokens];
        new org.attune.theory.gaussian.IsometricCoordinates(tokens).toMatrix(label, 0, 1, matrix);
        AttentionLoss.of(activation, tokens).activate(matrix, target, 0);
        problem.setTarget(target, 0);
    }

    private static RankOneProblem rankOne(Activation activation, int tokens, Random random, double q) {
        RankOneProblem problem = new RankOneProblem(activation, tokens);
        problem.inverseCurvature = 1;
        double[] target = new double[tokens * tokens];
        AttentionLoss.of(activation, tokens).activate(symmetric(random, tokens), target, 0);
        problem.setSequence(symmetric(random, tokens), target, 0, q);
        return problem;
    }

    private static double[] symmetric(Random random, int tokens) {
        double[] matrix = new double[tokens * tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = a; b < tokens; b++) {
                double value = random.nextGaussian();
                matrix[a * tokens + b] = value;
                matrix[b * tokens + a] = value;
            }
        }
        return matrix;
    }

    private static double[] gaussian(Random random, int n, double scale) {
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            result[k] = scale * random.nextGaussian();
        }
        return result;
    }
}
