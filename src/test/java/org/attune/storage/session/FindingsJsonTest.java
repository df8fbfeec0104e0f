package org.attune.storage.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.curves.CurveRequest;
import org.attune.curves.inverse.Crossing;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Objective;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.model.Accuracy;
import org.attune.model.Assessment;
import org.attune.model.Baselines;
import org.attune.model.Convergence;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Status;
import org.attune.model.Verdict;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.simulation.SimulationRun;
import org.attune.simulation.SimulationSize;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;

/** What a session has found out is in its file, and comes out of it as it was. */
final class FindingsJsonTest {
    private static final Session START = new Session(
            new SessionState(CurveRequest.DEFAULT, SessionView.INITIAL),
            "light",
            List.of(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());
    private static final Assessment DOUBTFUL = new Assessment(
            Verdict.DOUBTFUL, List.of(new Reason(Stage.FINETUNING, Reason.Cause.JUMPS, Verdict.DOUBTFUL, 0.07)));

    @Test
    void everythingThatWasFoundReadsBackTheSame() {
        Session session = START.with(new Findings(Optional.of(target()), Optional.of(optima()), List.of(training())));

        assertThat(SessionJson.read(SessionJson.text(session))).isEqualTo(session);
    }

    @Test
    void aFileWithoutFindingsHasNone() {
        String text = SessionJson.text(START);

        assertThat(text).doesNotContain("findings");
        assertThat(SessionJson.read(text).findings()).isEqualTo(Findings.NONE);
    }

    @Test
    void onlyTrainingIsWorkThatCouldBeLost() {
        assertThat(START.with(new Findings(Optional.of(target()), Optional.of(optima()), List.of()))
                        .holdsSameWork(START))
                .isTrue();
        assertThat(START.with(new Findings(Optional.empty(), Optional.empty(), List.of(training())))
                        .holdsSameWork(START))
                .isFalse();
    }

    @Test
    void saysWhereAFindingCannotBeUsed() {
        String text = SessionJson.text(START.with(new Findings(Optional.of(target()), Optional.empty(), List.of())));

        assertThatThrownBy(() -> SessionJson.read(text.replace("\"cause\": \"jumps\"", "\"cause\": \"bumps\"")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("findings.target.crossings[0].assessment.reasons[0].cause")
                .hasMessageContaining("bumps");
        assertThatThrownBy(() -> SessionJson.read(text.replace("\"gaps\": 2", "\"gaps\": 2.5")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("findings.target.gaps");
    }

    @Test
    void aSeedIsAWholeNumberAndAQuestionHasNoFieldsOfItsOwn() {
        String text =
                SessionJson.text(START.with(new Findings(Optional.empty(), Optional.empty(), List.of(training()))));

        assertThatThrownBy(() -> SessionJson.read(text.replace("\"seed\": 2,", "\"seed\": 2.5,")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("findings.training[0].runs[1].seed");
        int training = text.indexOf("\"training\"");
        String misspelt = text.substring(0, training)
                + text.substring(training).replaceFirst("\"state\": \\{", "\"state\": {\"sweeep\": 1,");
        assertThatThrownBy(() -> SessionJson.read(misspelt))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("sweeep");
    }

    private static SavedTarget target() {
        return new SavedTarget(
                new TargetQuestion(Quantity.FINETUNING_TEST_ERROR, 0.4, CurveRequest.DEFAULT).withoutMarker(),
                Level.FINAL,
                new TargetAnswer(
                        List.of(new Crossing(new Estimate(3.4, 0.01), new Estimate(0.4, 0.001), DOUBTFUL)),
                        Optional.of(Interval.closed(0.3, 0.8)),
                        List.of(2.5),
                        2));
    }

    private static SavedOptima optima() {
        Parameters best = Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.012);
        return new SavedOptima(
                Parameters.DEFAULT,
                Level.DRAFT,
                new Optima(
                        Finding.of(optimum(Objective.LEAST_PRETRAINING_ERROR, best, true)),
                        Finding.of(optimum(Objective.LEAST_FINETUNING_ERROR, best, false)),
                        Finding.none(Missing.NO_ANSWER),
                        Finding.of(optimum(Objective.LEAST_FINETUNING_ERROR, best, true)),
                        Finding.of(new SamplesSaved(
                                Parameters.DEFAULT,
                                0.012,
                                new Estimate(0.43, 0.001),
                                new Estimate(2.2, 0.02),
                                DOUBTFUL))));
    }

    /** @param compared whether the baseline without pre-training was asked for, as no search does */
    private static Optimum optimum(Objective objective, Parameters best, boolean compared) {
        Prediction answer = SyntheticTheory.COMPLETE.predict(best, new Accuracy(64, 1), null, CancellationSignal.NONE);
        Prediction kept = compared
                ? answer
                : new Prediction(
                        answer.parameters(),
                        answer.accuracy(),
                        answer.pretraining(),
                        answer.finetuning(),
                        new Baselines(answer.baselines().frozenError(), Optional.empty()),
                        answer.effectiveNoise(),
                        answer.bayes());
        return new Optimum(
                objective,
                List.of(new Optimum.Coordinate(
                        ParameterInfo.LAMBDA, 0.012, Place.INTERIOR, Interval.closed(0.01, 0.014))),
                kept);
    }

    private static SimulationResult training() {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.FINETUNING_TEST_ERROR, 0.42);
        values.put(Quantity.OVERLAP, 0.95);
        Convergence done = new Convergence(Status.CONVERGED, 12, 1e-9);
        return new SimulationResult(
                new SimulationRequest(Parameters.DEFAULT, 40, 2, 1, false),
                SimulationSize.of(Parameters.DEFAULT, 40, Long.MAX_VALUE),
                List.of(
                        new SimulationRun(1, done, done, Optional.empty(), values),
                        new SimulationRun(
                                2,
                                done,
                                new Convergence(Status.NOT_CONVERGED, 500, 0.1),
                                Optional.of(done),
                                Map.of())));
    }
}
