package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.model.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Training runs of the update at finite dimension, against the theory's values.
 *
 * <p>System properties: {@code training.dimension}, D, and {@code training.seeds}, the number of runs; 800 and 8 repeat
 * the check values of the theory in about five minutes.
 */
class FiniteDimensionTest {
    private static final int DIMENSION = Integer.getInteger("training.dimension", 200);
    /** Differences from the limit D → ∞, seen to be below this over D. */
    private static final double FINITE_SIZE = 1;

    /** What the finite number of test sequences leaves, and the digits of the theory's values below. */
    private static final double TEST_ERROR = 0.003;

    private static final int SEEDS = Integer.getInteger("training.seeds", 3);

    @ParameterizedTest
    @CsvSource({
        "2.25, 0.5413, 0.8172, 3, 0.05, 1, 1, 0.950, 0.4315",
        "2.25, 1.68875, 1.68875, 3, 0.1, 1, 1, 0.966, 0.276",
        "1.5, 1.5, 1, 4, 0.2, 1, 1, 0.9613, 0.490",
        "1.5, 1.5, 1, 4, 0.2, 1, 0.04, 0.9743, 0.487"
    })
    void trainingFollowsTheTheory(
            double labelVariance,
            double self,
            double target,
            double alphaPrime,
            double lambdaPrime,
            double beta,
            double rho,
            double overlap,
            double testError) {
        TrainingRun.Task task = new TrainingRun.Task(
                Activation.SOFTMAX, 3, new FieldLaw(labelVariance, self, target), alphaPrime, lambdaPrime, beta, rho);
        Average overlaps = new Average();
        Average errors = new Average();
        for (int seed = 1; seed <= SEEDS; seed++) {
            TrainingRun run = TrainingRun.of(task, DIMENSION, seed);
            overlaps.add(run.overlap());
            errors.add(run.testError());
        }
        assertThat(overlaps.mean()).isCloseTo(overlap, within(4 * overlaps.standardError() + FINITE_SIZE / DIMENSION));
        assertThat(errors.mean())
                .isCloseTo(testError, within(4 * errors.standardError() + FINITE_SIZE / DIMENSION + TEST_ERROR));
    }
}
