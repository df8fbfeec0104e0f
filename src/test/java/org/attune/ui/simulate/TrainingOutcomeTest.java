package org.attune.ui.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.simulation.SeedAverage;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;

/** What is said when training ends. */
final class TrainingOutcomeTest {
    private static final SimulationResult RESULT = new Simulation(2, 1L << 28)
            .run(new SimulationRequest(Parameters.DEFAULT, 12, 3, 1, false), CancellationSignal.NONE, run -> {});
    private static final Prediction THEORY =
            SyntheticTheory.COMPLETE.predict(Parameters.DEFAULT, Level.FINAL.accuracy(), null, CancellationSignal.NONE);

    @Test
    void theDistanceIsInStandardErrorsOfTheDifference() {
        SeedAverage average = RESULT.average(Quantity.FINETUNING_TEST_ERROR).orElseThrow();
        Estimate estimate = Quantity.FINETUNING_TEST_ERROR.of(THEORY).orElseThrow();
        double error = average.standardError().orElseThrow();
        double expected = Math.abs(average.mean() - estimate.value())
                / Math.sqrt(error * error + estimate.standardError() * estimate.standardError());
        assertThat(new TrainingOutcome(RESULT, Optional.of(THEORY))
                        .distance(average)
                        .orElseThrow())
                .isCloseTo(expected, within(1e-9));
        assertThat(new TrainingOutcome(RESULT, Optional.empty()).distance(average))
                .isEmpty();
    }

    @Test
    void theSentenceSaysWhatWasTrainedAndHowFarTheTheoryIs() {
        Texts texts = Texts.of("simulate");
        assertThat(new TrainingOutcome(RESULT, Optional.of(THEORY)).sentence(CurveRequest.DEFAULT, texts))
                .get()
                .asString()
                .startsWith("Trained at D = 12, α′ = 3: E′ = ")
                .contains("mean of 3 runs")
                .endsWith("standard errors away.");
        assertThat(new TrainingOutcome(RESULT, Optional.empty()).sentence(CurveRequest.DEFAULT, texts))
                .get()
                .asString()
                .doesNotContain("Theory");
    }

    @Test
    void theSentenceSaysWhereTheTheoryIsBroken() {
        Prediction broken = new Prediction(
                THEORY.parameters(),
                THEORY.accuracy(),
                THEORY.pretraining(),
                THEORY.finetuning().withStability(THEORY.finetuning().replicon(), new Estimate(0.31, 0.01)),
                THEORY.baselines(),
                THEORY.effectiveNoise(),
                THEORY.bayes());

        assertThat(new TrainingOutcome(RESULT, Optional.of(broken))
                        .sentence(CurveRequest.DEFAULT, Texts.of("simulate")))
                .get()
                .asString()
                .endsWith("Theory broken: jumps carry 31 % of the response. Training need not follow it.");
    }
}
