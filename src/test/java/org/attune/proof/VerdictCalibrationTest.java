package org.attune.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.Activation;
import org.attune.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repeats clear points of {@link VerdictCalibration} at small D. */
class VerdictCalibrationTest {
    private static final int DIMENSION = 200;
    private static final int SEEDS = 3;
    private static final int RANDOM_STARTS = 1;

    @ParameterizedTest
    @CsvSource({
        "3, SOFTMAX, false, 3, 0.05, HOLDS",
        "2, SOFTMAX, true, 1.5, 0.2, HOLDS",
        "2, SOFTMAX, false, 1.5, 0.05, BROKEN"
    })
    void trainingFollowsTheTheoryWhereJumpsSaySoOnly(
            int tokens, Activation activation, boolean reuse, double alphaPrime, double lambdaPrime, Verdict verdict) {
        Calibration calibration = new CalibrationPoint(tokens, activation, reuse, 1, alphaPrime, lambdaPrime)
                .calibrate(DIMENSION, SEEDS, RANDOM_STARTS);
        assertThat(calibration.verdictOfJumps()).as(calibration.row()).isEqualTo(verdict);
        assertThat(calibration.agrees()).as(calibration.row()).isEqualTo(verdict == Verdict.HOLDS);
    }
}
