package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.curves.optimum.Optimum;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.PrescribedPretraining;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.export.ExportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The search for optima in the window, answered by a service that needs no time. */
@ExtendWith(ApplicationExtension.class)
final class OptimaPaneTest {
    private static final List<String> CARDS =
            List.of("#optimum-pretraining-error", "#optimum-finetuning-error", "#optimum-overlap", "#optimum-joint");

    private final SyntheticPredictor predictor = new SyntheticPredictor();
    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private final ExportService exports = new ExportService();
    private final List<ImmediateOptimaService> services = new ArrayList<>();
    private ExplorerSession session;

    @Start
    void start(Stage stage) {
        session = new ExplorerSession(
                model, listener -> new ImmediateCurveService(predictor, listener), Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model,
                listener -> {
                    services.add(new ImmediateOptimaService(predictor, listener));
                    return services.getFirst();
                },
                Platform::runLater);
        new ExplorerWindow(stage, session, optima, exports, (owner, suggestion) -> Optional.empty()).show();
    }

    @AfterEach
    void close() {
        session.close();
        exports.close();
    }

    @Test
    void aClickFindsAndShowsThem(FxRobot robot) {
        robot.clickOn("#toolbar-optima");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(service().requests()).containsExactly(Parameters.DEFAULT);
        assertThat(robot.lookup("#optima-find").query().getParent().isVisible()).isTrue();
        assertThat(text(robot, "#optima-status")).isEqualTo("Found at level draft.");
        for (String card : CARDS) {
            assertThat(robot.lookup(card).query().isVisible()).as(card).isTrue();
            assertThat(isStale(robot, card)).isFalse();
        }
        assertThat(text(robot, "#optimum-samples-note")).contains("% of the fine-tuning data");
    }

    @Test
    void aClickOnACardSetsTheSlidersThere(FxRobot robot) {
        robot.interact(() -> model.setParameter(ParameterInfo.LAMBDA, 0.3));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#optimum-joint");

        Optimum best = found(Parameters.DEFAULT.with(ParameterInfo.LAMBDA, 0.3))
                .lambdasForFinetuningError()
                .value()
                .orElseThrow();
        assertThat(model.parameters().lambda())
                .isEqualTo(OptimumPlace.settings(best).get(ParameterInfo.LAMBDA));
        assertThat(model.parameters().lambdaPrime())
                .isEqualTo(OptimumPlace.settings(best).get(ParameterInfo.LAMBDA_PRIME));
        assertThat(isStale(robot, "#optimum-joint")).isFalse();
        assertThat(isStale(robot, "#optimum-overlap")).as("found at another λ′").isTrue();
        assertThat(isStale(robot, "#optimum-samples")).isTrue();
    }

    @Test
    void aFinerAnswerDuringAClickDoesNotTakeItAway(FxRobot robot) {
        service().hold(true);
        robot.interact(() -> model.setParameter(ParameterInfo.LAMBDA, 0.3));
        robot.clickOn("#toolbar-optima");
        robot.interact(() -> service().answer(Level.PREVIEW));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo("#optimum-pretraining-error").press(MouseButton.PRIMARY);
        robot.interact(() -> service().answer(Level.DRAFT));
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);

        assertThat(model.parameters().lambda()).isNotEqualTo(0.3);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(model.parameters().lambda()).as("a step to be undone").isEqualTo(0.3);
    }

    @Test
    void chartsMarkThemOnTheirAxisWhileTheyHold(FxRobot robot) {
        ChartBoard board = robot.lookup("#charts").queryAs(ChartBoard.class);
        robot.clickOn("#toolbar-optima");
        assertThat(marks(board)).isEmpty();

        robot.interact(() -> model.setAxis(ParameterInfo.LAMBDA));
        assertThat(marks(board)).extracting(AxisMark::symbol).containsExactly("E", "E′", "o_w");
        robot.interact(() -> model.setParameter(ParameterInfo.LAMBDA, 0.7));
        assertThat(marks(board)).as("λ is the axis").hasSize(3);
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1));
        assertThat(marks(board)).isEmpty();
        assertThat(isStale(robot, "#optimum-pretraining-error")).isTrue();

        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 0.5));
        robot.clickOn("#optimum-joint");
        robot.interact(() -> model.setAxis(ParameterInfo.LAMBDA_PRIME));
        assertThat(marks(board))
                .as("the synthetic theory is broken there")
                .extracting(AxisMark::words)
                .containsExactly("joint min (theory broken)");
        assertThat(text(robot, "#optimum-joint-note")).isEqualTo("The theory does not hold here.");
        assertThat(robot.lookup("#optimum-joint").query().getAccessibleText())
                .contains("Replica symmetry is broken here: the theory does not hold")
                .as("and why")
                .containsPattern("The replicon of fine-tuning is 1\\.\\d\\d and should be below 1");
    }

    @Test
    void anotherQuestionCancelsTheSearch(FxRobot robot) {
        service().hold(true);
        robot.clickOn("#toolbar-optima");
        assertThat(text(robot, "#optima-status")).isEqualTo("Searching…");
        assertThat(text(robot, "#optima-find")).isEqualTo("Stop");

        robot.interact(() -> service().answer(Level.PREVIEW));
        assertThat(text(robot, "#optima-status")).isEqualTo("Found roughly; refining…");
        robot.interact(() -> model.setAxis(ParameterInfo.LAMBDA));
        assertThat(service().cancellations())
                .as("the axis is no part of the question")
                .isZero();

        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1));
        assertThat(service().cancellations()).isEqualTo(1);
        assertThat(text(robot, "#optima-find")).isEqualTo("Find optima");
        robot.interact(() -> service().answer(Level.DRAFT));
        assertThat(text(robot, "#optima-status"))
                .as("an answer that came too late")
                .isEqualTo("Found at level preview.");
    }

    @Test
    void theListOfJobsShowsTheSearchAndCancelsIt(FxRobot robot) {
        service().hold(true);
        assertThat(text(robot, "#status-jobs")).isEqualTo("no jobs");
        robot.clickOn("#status-jobs").clickOn("#toolbar-optima");
        assertThat(text(robot, "#status-jobs")).isEqualTo("1 job");
        assertThat(text(robot, "#job-optima-progress")).isEqualTo("level preview");
        robot.interact(() -> service().answer(Level.PREVIEW));
        assertThat(text(robot, "#job-optima-progress")).isEqualTo("level draft");

        robot.clickOn("#job-optima-cancel");
        assertThat(service().cancellations()).isEqualTo(1);
        assertThat(text(robot, "#status-jobs")).isEqualTo("no jobs");
        assertThat(robot.lookup("#job-optima").tryQuery()).isEmpty();
    }

    @Test
    void theSearchIsStoppedAndFails(FxRobot robot) {
        service().hold(true);
        robot.clickOn("#toolbar-optima").clickOn("#optima-find");
        assertThat(service().cancellations()).isEqualTo(1);
        assertThat(text(robot, "#optima-find")).isEqualTo("Find optima");

        robot.clickOn("#optima-find");
        robot.interact(() -> service().fail("synthetic failure"));
        assertThat(text(robot, "#optima-status")).isEqualTo("synthetic failure");
        assertThat(robot.lookup("#optimum-overlap").query().isVisible()).isFalse();
    }

    @Test
    void saysWhyThereAreNone(FxRobot robot) {
        robot.interact(() -> model.setPrescribed(Optional.of(PrescribedPretraining.DEFAULT)));
        robot.clickOn("#toolbar-optima");

        for (String card : CARDS) {
            assertThat(text(robot, card + "-note"))
                    .isEqualTo("Pre-training is prescribed, so its ridge λ has no effect.");
        }
    }

    private ImmediateOptimaService service() {
        return services.getFirst();
    }

    private Optima found(Parameters parameters) {
        return OptimaSearch.find(parameters, Level.DRAFT.accuracy(), predictor, CancellationSignal.NONE);
    }

    private static List<AxisMark> marks(ChartBoard board) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> board.picture().orElseThrow().marks());
    }

    private static boolean isStale(FxRobot robot, String card) {
        WaitForAsyncUtils.waitForFxEvents();
        Node parent = robot.lookup(card).query().getParent();
        return parent.getPseudoClassStates().stream().anyMatch(state -> "stale".equals(state.getPseudoClassName()));
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
