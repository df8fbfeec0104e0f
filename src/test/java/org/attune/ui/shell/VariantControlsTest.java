package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.PrescribedPretraining;
import org.attune.theory.CancellationSignal;
import org.attune.ui.controls.Numerals;
import org.attune.ui.export.ExportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The controls of what varies fine-tuning, and the mode of prescribed order parameters, by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class VariantControlsTest {
    private static final List<ParameterInfo> MOMENTS =
            List.of(ParameterInfo.PRESCRIBED_Q0, ParameterInfo.PRESCRIBED_Q, ParameterInfo.PRESCRIBED_M);
    private static final List<ParameterInfo> SOLVED_ONLY =
            List.of(ParameterInfo.KAPPA0, ParameterInfo.ALPHA, ParameterInfo.KAPPA, ParameterInfo.LAMBDA);

    private final SyntheticPredictor predictor = new SyntheticPredictor();
    private final List<ImmediateCurveService> services = new ArrayList<>();
    private final ExportService exports = new ExportService();
    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private ExplorerSession session;

    @Start
    void start(Stage window) {
        session = new ExplorerSession(
                model,
                listener -> {
                    services.add(new ImmediateCurveService(predictor, listener));
                    return services.getFirst();
                },
                Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        new ExplorerWindow(window, session, optima, exports, (owner, suggestion) -> Optional.empty()).show();
    }

    @AfterEach
    void close() {
        session.close();
        exports.close();
    }

    @Test
    void sequencesAreChosen(FxRobot robot) {
        robot.clickOn("#reuse-reused");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT.withReuse(true));
        robot.clickOn("#reuse-fresh");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
    }

    @Test
    void labellingRatioIsDraggedBelowOneAndReset(FxRobot robot) {
        drag(robot, ParameterInfo.RHO, -60);
        assertThat(model.parameters().rho()).isBetween(0.1, 0.8);

        robot.clickOn("#rho-reset");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
        type(robot, ParameterInfo.RHO, "1.5");
        assertThat(text(robot, "#rho-problem")).startsWith("ρ = 1.5 is not allowed: ρ must be a number > 0 and ≤ 1");
    }

    @Test
    void bestRecalibrationIsOneClickAwayAndSoIsNone(FxRobot robot) {
        double best = answer(Parameters.DEFAULT)
                .effectiveNoise()
                .betaMin()
                .orElseThrow()
                .value();

        robot.clickOn("#beta-min");

        assertThat(model.parameters().beta())
                .isCloseTo(best, within(1e-3 * best))
                .isNotEqualTo(1);
        assertThat(text(robot, "#beta-field"))
                .isEqualTo(Numerals.exact(model.parameters().beta()));
        robot.clickOn("#beta-reset");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
    }

    @Test
    void staleAnswerGivesNoRecalibration(FxRobot robot) throws TimeoutException {
        services.getFirst().hold(true);
        robot.interact(() -> model.setParameter(ParameterInfo.ALPHA_PRIME, 5));
        robot.clickOn("#beta-min");
        assertThat(model.parameters().beta()).as("pre-training has not changed").isNotEqualTo(1);

        robot.interact(() -> {
            model.setParameter(ParameterInfo.BETA, 1);
            model.setParameter(ParameterInfo.ALPHA, 0.2);
        });
        robot.clickOn("#beta-min");
        assertThat(model.parameters().beta()).isEqualTo(1);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("#beta-min").query().isDisabled());

        robot.interact(services.getFirst()::answer);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#beta-min").query().isDisabled()).isFalse();
    }

    @Test
    void collapsedPretrainingHasNoRecalibrationAndSaysSo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.setParameter(ParameterInfo.LAMBDA, 2));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("#beta-min").query().isDisabled());

        assertThat(robot.lookup("#beta-min").query().getParent().getAccessibleHelp())
                .contains("β_min = M/Q has no value here");
    }

    @Test
    void prescribingStartsFromWhatWasSolvedFor(FxRobot robot) {
        Prediction solved = answer(Parameters.DEFAULT);
        robot.clickOn("#reuse-reused").clickOn("#pretraining-prescribed");

        PrescribedPretraining given = model.parameters().prescribed().orElseThrow();
        assertThat(given.targetSecondMoment()).isEqualTo(2);
        assertThat(given.self()).isCloseTo(solved.pretraining().self().value(), within(1e-3));
        assertThat(given.target()).isCloseTo(solved.pretraining().target().value(), within(1e-3));
        assertThat(model.parameters().reuse()).isFalse();
        assertThat(robot.lookup("#reuse-reused").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#reuse-reused").query().getParent().getParent().getAccessibleHelp())
                .startsWith("Sequences are fresh while");
        for (ParameterInfo parameter : SOLVED_ONLY) {
            assertThat(slider(robot, parameter).isDisabled())
                    .as(parameter.symbol())
                    .isTrue();
            assertThat(slider(robot, parameter).getParent().getAccessibleHelp())
                    .isEqualTo(parameter.symbol() + " does not matter while Q₀, Q and M are prescribed.");
        }
        for (ParameterInfo parameter : MOMENTS) {
            assertThat(slider(robot, parameter).getParent().isVisible()).isTrue();
            assertThat(slider(robot, parameter).isDisabled()).isFalse();
        }

        robot.clickOn("#pretraining-solved");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
        assertThat(robot.lookup("#reuse-reused").query().isDisabled()).isFalse();
        assertThat(slider(robot, ParameterInfo.ALPHA).isDisabled()).isFalse();
        assertThat(slider(robot, ParameterInfo.PRESCRIBED_Q).getParent().isManaged())
                .isFalse();
    }

    @Test
    void withoutAnAnswerPrescribingStartsFromTheDefault(FxRobot robot) {
        services.getFirst().hold(true);
        robot.interact(() -> model.setParameter(ParameterInfo.ALPHA, 0.2));

        robot.clickOn("#pretraining-prescribed");

        assertThat(model.parameters().prescribed()).contains(PrescribedPretraining.DEFAULT);
    }

    @Test
    void momentsThatAreNoCovarianceAreExplainedWhetherTypedOrDragged(FxRobot robot) {
        robot.interact(() -> model.setPrescribed(Optional.of(PrescribedPretraining.DEFAULT)));
        type(robot, ParameterInfo.PRESCRIBED_M, "1.7");

        assertThat(text(robot, "#prescribed-m-problem"))
                .startsWith("M = 1.7 is not allowed: M must be at most √(Q₀Q) = 1.5 in size")
                .contains("Still in use: 1 ");
        assertThat(model.parameters().prescribed()).contains(PrescribedPretraining.DEFAULT);
        robot.type(KeyCode.ESCAPE);

        drag(robot, ParameterInfo.PRESCRIBED_M, 120);
        assertThat(model.parameters().get(ParameterInfo.PRESCRIBED_M)).isBetween(1.01, 1.5);
        assertThat(text(robot, "#prescribed-m-problem")).contains("at most √(Q₀Q) = 1.5", "Still in use");
        assertThat(robot.lookup("#prescribed-m-field").queryAs(TextField.class).getText())
                .isEqualTo(Numerals.exact(model.parameters().get(ParameterInfo.PRESCRIBED_M)));

        drag(robot, ParameterInfo.PRESCRIBED_M, -40);
        assertThat(robot.lookup("#prescribed-m-problem").query().isVisible()).isFalse();
    }

    @Test
    void axisMenuOffersWhatMatters(FxRobot robot) {
        ComboBox<ParameterInfo> axes = robot.lookup("#axis-parameter").queryComboBox();
        assertThat(axes.getItems())
                .contains(ParameterInfo.BETA, ParameterInfo.RHO, ParameterInfo.LAMBDA)
                .doesNotContainAnyElementsOf(MOMENTS);

        robot.clickOn("#pretraining-prescribed");
        assertThat(axes.getItems()).containsAll(MOMENTS).doesNotContainAnyElementsOf(SOLVED_ONLY);
        robot.interact(() -> axes.setValue(ParameterInfo.PRESCRIBED_Q));
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.PRESCRIBED_Q);

        robot.interact(() -> model.setPrescribed(Optional.of(new PrescribedPretraining(1.5, 0, 0))));
        robot.interact(() -> axes.setValue(ParameterInfo.PRESCRIBED_M));
        assertThat(text(robot, "#axis-problem"))
                .as("Q = 0 leaves no range for M")
                .contains("not allowed");
        assertThat(axes.getValue()).isEqualTo(ParameterInfo.PRESCRIBED_Q);

        robot.clickOn("#pretraining-solved");
        assertThat(axes.getValue()).isEqualTo(ParameterInfo.ALPHA_PRIME);
        assertThat(axes.getItems()).doesNotContainAnyElementsOf(MOMENTS);
    }

    @Test
    void everyControlIsReachedByScrollingInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setWidth(1000);
            robot.window(0).setHeight(700);
            model.setPrescribed(Optional.of(PrescribedPretraining.DEFAULT));
        });
        ScrollPane panel = robot.lookup("#parameters").queryAs(ScrollPane.class);
        robot.interact(() -> panel.setVvalue(1));
        WaitForAsyncUtils.waitForFxEvents();

        Bounds view = panel.localToScreen(panel.getLayoutBounds());
        Bounds last = robot.lookup("#axis-to")
                .query()
                .localToScreen(robot.lookup("#axis-to").query().getLayoutBounds());
        assertThat(view.contains(last)).isTrue();
        for (Node name : robot.lookup(".parameter-name").queryAll()) {
            Labeled label = (Labeled) name;
            assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5);
        }
    }

    private Prediction answer(Parameters parameters) {
        return predictor.predict(parameters, Level.FINAL.accuracy(), null, CancellationSignal.NONE);
    }

    private static Node slider(FxRobot robot, ParameterInfo parameter) {
        return robot.lookup("#" + parameter.optionName() + "-slider").query();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).query();
        return node instanceof TextField field ? field.getText() : ((Labeled) node).getText();
    }

    private static void drag(FxRobot robot, ParameterInfo parameter, int pixels) {
        robot.moveTo("#" + parameter.optionName() + "-slider .thumb").press(MouseButton.PRIMARY);
        for (int i = 0; i < Math.abs(pixels) / 20; i++) {
            robot.moveBy(pixels > 0 ? 20 : -20, 0);
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, ParameterInfo parameter, String text) {
        robot.interact(() -> {
            TextField field =
                    robot.lookup("#" + parameter.optionName() + "-field").queryAs(TextField.class);
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text, 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
