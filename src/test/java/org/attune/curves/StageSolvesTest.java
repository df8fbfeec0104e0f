package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.attune.model.Accuracy;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.BayesPrediction;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Stage;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;
import org.attune.theory.bayes.BayesBenchmark;
import org.attune.theory.channel.TrainingSequences;
import org.attune.theory.finetuning.FinetuningState;
import org.attune.theory.prediction.FrozenStage;
import org.attune.theory.prediction.StageKey;
import org.attune.theory.prediction.StageMemos;
import org.attune.theory.prediction.StateEvolutionPredictor;
import org.attune.theory.pretraining.PretrainingState;
import org.junit.jupiter.api.Test;

/**
 * How often each stage of the theory is solved while a slider is dragged: no more often than what it depends on moves.
 */
final class StageSolvesTest {
    private static final Accuracy COARSE = new Accuracy(64, 1);
    private static final Parameters START = Parameters.DEFAULT
            .with(ParameterInfo.TOKENS, 2)
            .with(ParameterInfo.ALPHA_PRIME, 4)
            .withActivation(Activation.LINEAR);

    /** Points of a curve, none of them where the marker stands. */
    private static final int POINTS = 6;

    private static final int POSITIONS = 4;

    private final StageMemos remembering = CachedTheory.memos();
    private final CountingMemo<StageKey, PretrainingState> pretraining = new CountingMemo<>(remembering.pretraining());
    private final CountingMemo<StageKey, FrozenStage> frozen = new CountingMemo<>(remembering.frozen());
    private final CountingMemo<StageMemos.SequenceKey, TrainingSequences> sequences =
            new CountingMemo<>(remembering.sequences());
    private final CountingMemo<StageKey, FinetuningState> loraOnly = new CountingMemo<>(remembering.loraOnly());
    private final CountingMemo<StageKey, BayesBenchmark.Pretraining> bayesPretraining =
            new CountingMemo<>(remembering.bayesPretraining());
    private final CountingMemo<StageKey, BayesPrediction> bayes = new CountingMemo<>(remembering.bayes());
    private final Predictor solver = new StateEvolutionPredictor(
            new InformationLibrary(),
            new StageMemos(
                    pretraining,
                    frozen,
                    sequences,
                    loraOnly,
                    bayesPretraining,
                    bayes,
                    remembering.recent(),
                    remembering.recentLoraOnly()));
    private final RecordingPredictor theory = new RecordingPredictor(solver);
    private final Predictor predictor = new CachingPredictor(theory);

    @Test
    void whoNeedsNoComparisonCausesNone() {
        Set<Stage> wanted = Set.of(Stage.FINETUNING);
        Prediction bare =
                new CachingPredictor(solver).restrictedTo(wanted).predict(START, COARSE, null, CancellationSignal.NONE);

        assertSolved(1, 1, 0, 0);
        assertThat(bare.baselines().loraOnly()).isEmpty();
        assertThat(bare.bayes()).isEmpty();
        assertThat(Quantity.LORA_ONLY_ERROR.of(bare)).isEmpty();
        Prediction complete = solver.predict(START, COARSE, null, CancellationSignal.NONE);
        assertThat(bare.finetuning()).isEqualTo(complete.finetuning());
        assertThat(complete.baselines().loraOnly()).isPresent();
    }

    @Test
    void alphaPrimeAsksForNothingButItsOwnMarker() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.ALPHA_PRIME, 4, 5, 6, 7);

        assertThat(theory.questions()).hasSize(POINTS + POSITIONS);
        assertSolved(1, 1, POINTS + POSITIONS, POINTS + POSITIONS);
        assertThat(bayesPretraining.computations()).isEqualTo(1);
    }

    @Test
    void lambdaPrimeLeavesPretrainingAndBenchmarkAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA_PRIME, 0.05, 0.06, 0.07, 0.08);

        assertSolved(1, 1, (POINTS + 1) * POSITIONS, POINTS + 1);
    }

    @Test
    void recalibrationLeavesAllButTheFrozenModelAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.BETA, 1, 1.1, 1.2, 1.3);

        assertSolved(1, POSITIONS, POINTS + 1, POINTS + 1);
    }

    @Test
    void choosingSequencesLeavesAllStagesButFinetuningAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.RHO, 1, 0.9, 0.8, 0.7);

        assertSolved(1, 1, POINTS + 1, POINTS + 1);
        assertThat(sequences.computations())
                .as("choices, by all scrambles together and by each apart")
                .isBetween(POSITIONS, 2 * POSITIONS);
    }

    @Test
    void reusingSequencesLeavesPretrainingAlone() {
        solve(START);
        solve(START.withReuse(true));

        assertThat(pretraining.computations()).isEqualTo(1);
        assertThat(frozen.computations()).isEqualTo(1);
        assertThat(loraOnly.computations()).isEqualTo(POINTS + 1);
        assertThat(bayesPretraining.computations()).isEqualTo(1);
    }

    @Test
    void lambdaLeavesBaselineAndBenchmarkAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.LAMBDA, 0.05, 0.06, 0.07, 0.08);

        assertSolved(POSITIONS, POSITIONS, POINTS + 1, POINTS + 1);
        assertThat(bayesPretraining.computations()).isEqualTo(1);
    }

    @Test
    void rankOfTheStudentLeavesBaselineAndBenchmarkAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.KAPPA, 1, 1.1, 1.2, 1.3);

        assertSolved(POSITIONS, POSITIONS, POINTS + 1, POINTS + 1);
    }

    @Test
    void samplesOfPretrainingLeaveTheBaselineAlone() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.ALPHA, 0.1, 0.11, 0.12, 0.13);

        assertSolved(POSITIONS, POSITIONS, POINTS + 1, (POINTS + 1) * POSITIONS);
        assertThat(bayesPretraining.computations()).isEqualTo(POSITIONS);
    }

    @Test
    void overLambdaPretrainingIsSolvedOncePerPointWhileFinetuningMoves() {
        drag(ParameterInfo.LAMBDA, ParameterInfo.ALPHA_PRIME, 4, 5, 6, 7);

        assertSolved(POINTS + 1, POINTS + 1, POSITIONS, POSITIONS);
        assertThat(bayesPretraining.computations()).isEqualTo(1);
    }

    @Test
    void noiseChangesEverything() {
        drag(ParameterInfo.ALPHA_PRIME, ParameterInfo.DELTA, 0.5, 0.6, 0.7, 0.8);

        int all = (POINTS + 1) * POSITIONS;
        assertSolved(POSITIONS, POSITIONS, all, all);
        assertThat(bayesPretraining.computations()).isEqualTo(POSITIONS);
    }

    @Test
    void whatIsPrescribedIsNotSolvedAndDoesNotDependOnWhatItWouldBeSolvedFrom() {
        Parameters prescribed = START.withPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
        solve(prescribed);
        solve(prescribed.with(ParameterInfo.ALPHA, 0.2).with(ParameterInfo.LAMBDA, 0.2));
        solve(prescribed.with(ParameterInfo.KAPPA, 2).with(ParameterInfo.KAPPA0, 2));

        assertSolved(0, 1, POINTS + 1, 0);
    }

    private void drag(ParameterInfo axis, ParameterInfo slider, double... values) {
        DoubleStream.of(values).forEach(value -> solve(axis, START.with(slider, value)));
    }

    private void solve(Parameters parameters) {
        solve(ParameterInfo.ALPHA_PRIME, parameters);
    }

    private void solve(ParameterInfo axis, Parameters parameters) {
        CurveRequest request = new CurveRequest(
                parameters, axis, AxisScale.LOGARITHMIC, axis == ParameterInfo.LAMBDA ? 0.01 : 2, 20, POINTS);
        List<CurvePoint> points = CurveSolver.solve(request, COARSE, predictor, CancellationSignal.NONE, point -> {});
        predictor.predict(parameters, COARSE, points.getFirst().prediction(), CancellationSignal.NONE);
    }

    private void assertSolved(int pretrainings, int frozenModels, int baselines, int benchmarks) {
        assertThat(pretraining.computations()).as("pre-training").isEqualTo(pretrainings);
        assertThat(frozen.computations()).as("frozen models").isEqualTo(frozenModels);
        assertThat(loraOnly.computations()).as("LoRA only").isEqualTo(baselines);
        assertThat(bayes.computations()).as("benchmark").isEqualTo(benchmarks);
    }
}
