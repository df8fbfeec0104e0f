package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Activation;
import org.attune.model.AxisScale;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Numerals;
import org.attune.ui.export.ExportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window used by mouse and keyboard, answered by a service that needs no time. */
@ExtendWith(ApplicationExtension.class)
final class ExplorerWindowTest {
    private static final List<ParameterInfo> SLIDERS = List.of(
            ParameterInfo.TOKENS,
            ParameterInfo.DELTA,
            ParameterInfo.KAPPA0,
            ParameterInfo.ALPHA,
            ParameterInfo.KAPPA,
            ParameterInfo.LAMBDA,
            ParameterInfo.ALPHA_PRIME,
            ParameterInfo.LAMBDA_PRIME,
            ParameterInfo.BETA);

    private final SyntheticPredictor predictor = new SyntheticPredictor();

    @TempDir
    private Path folder;

    private final List<ImmediateCurveService> services = new ArrayList<>();
    private final ExportService exports = new ExportService();
    private ExplorerModel model;
    private ExplorerSession session;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        model = new ExplorerModel(CurveRequest.DEFAULT);
        session = new ExplorerSession(
                model,
                listener -> {
                    services.add(new ImmediateCurveService(predictor, listener));
                    return services.getFirst();
                },
                Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        new ExplorerWindow(
                        window,
                        session,
                        optima,
                        exports,
                        (owner, request) -> Optional.of(folder.resolve(request.name())))
                .show();
    }

    @AfterEach
    void close() {
        session.close();
        exports.close();
        assertThat(services.getFirst().isClosed()).isTrue();
    }

    @Test
    void opensWithTheFirstCurvesAndNumbers(FxRobot robot) {
        assertThat(stage.getWidth()).isEqualTo(1400);
        assertThat(stage.getHeight()).isEqualTo(900);
        assertThat(service().requests()).containsExactly(CurveRequest.DEFAULT);
        assertCurvesAnswer(robot, CurveRequest.DEFAULT);
        assertNumbersAnswer(robot, Parameters.DEFAULT);
        assertThat(text(robot, "#status-level")).isEqualTo("final");
        assertThat(text(robot, "#status-count")).isEqualTo("41/41 points");
        assertThat(text(robot, "#status-elapsed")).isEqualTo("0.42\u00a0s");
    }

    @Test
    void draggingASliderMovesParametersCurvesAndNumbers(FxRobot robot) {
        Parameters expected = Parameters.DEFAULT;
        for (ParameterInfo parameter : SLIDERS) {
            drag(robot, parameter, 40);

            double after = model.parameters().get(parameter);
            assertThat(after).as(parameter.symbol()).isGreaterThan(parameter.defaultValue());
            expected = expected.with(parameter, after);
            assertThat(model.parameters()).isEqualTo(expected);
            assertThat(robot.lookup(field(parameter)).queryAs(TextField.class).getText())
                    .isEqualTo(Numerals.exact(after));
            assertCurvesAnswer(robot, CurveRequest.DEFAULT.with(expected));
            assertNumbersAnswer(robot, expected);
        }
    }

    @Test
    void aDragAsksForEachValueOnce(FxRobot robot) {
        service().requests().clear();

        drag(robot, ParameterInfo.LAMBDA, 80);

        List<Double> asked = service().requests().stream()
                .map(request -> request.parameters().lambda())
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSorted()
                .endsWith(model.parameters().lambda());
        // The mouse moved pixel by pixel.
        assertThat(asked).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void aBadNumberIsExplainedAndNothingIsLost(FxRobot robot) {
        Map<ParameterInfo, String> typed = Map.of(
                ParameterInfo.KAPPA, "0.5",
                ParameterInfo.KAPPA0, "abc",
                ParameterInfo.DELTA, "-1",
                ParameterInfo.TOKENS, "99",
                ParameterInfo.LAMBDA_PRIME, "NaN");
        Map<ParameterInfo, String> messages = Map.of(
                ParameterInfo.KAPPA, "κ = 0.5 is not allowed: κ must be a number ≥ 1",
                ParameterInfo.KAPPA0, "κ₀ = \"abc\" is not allowed: κ₀ must be a number > 0",
                ParameterInfo.DELTA, "Δ = -1 is not allowed: Δ must be a number ≥ 0",
                ParameterInfo.TOKENS, "T = 99 is not allowed: T must be an integer from 2 to 30",
                ParameterInfo.LAMBDA_PRIME,
                        "λ′ = \"NaN\" is not allowed: λ′ must be a number > 0, neither NaN nor infinite");

        typed.forEach((parameter, text) -> {
            type(robot, parameter, text);
            robot.type(KeyCode.TAB);
        });

        assertThat(service().requests()).containsExactly(CurveRequest.DEFAULT);
        assertCurvesAnswer(robot, CurveRequest.DEFAULT);
        messages.forEach((parameter, message) -> {
            assertThat(text(robot, problem(parameter))).startsWith(message);
            assertThat(robot.lookup(problem(parameter)).query().isVisible()).isTrue();
        });

        // Moving something else keeps every text and its message.
        drag(robot, ParameterInfo.ALPHA, 20);
        assertThat(model.parameters().alpha()).isGreaterThan(Parameters.DEFAULT.alpha());
        typed.forEach((parameter, text) -> {
            assertThat(robot.lookup(field(parameter)).queryAs(TextField.class).getText())
                    .isEqualTo(text);
            assertThat(text(robot, problem(parameter))).startsWith(messages.get(parameter));
        });

        typed.keySet().forEach(parameter -> {
            robot.interact(() -> robot.lookup(field(parameter)).query().requestFocus());
            robot.type(KeyCode.ESCAPE);
            assertThat(robot.lookup(problem(parameter)).query().isVisible()).isFalse();
            assertThat(robot.lookup(field(parameter)).queryAs(TextField.class).getText())
                    .isEqualTo(Numerals.exact(parameter.defaultValue()));
            assertThat(model.parameters().get(parameter)).isEqualTo(parameter.defaultValue());
        });
    }

    @Test
    void theMessageGoesAsSoonAsTheTextCanBeUsed(FxRobot robot) {
        type(robot, ParameterInfo.KAPPA, "0");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(problem(ParameterInfo.KAPPA)).query().isVisible())
                .isTrue();

        type(robot, ParameterInfo.KAPPA, "2");
        assertThat(robot.lookup(problem(ParameterInfo.KAPPA)).query().isVisible())
                .isFalse();
        robot.type(KeyCode.ENTER);
        assertThat(model.parameters().kappa()).isEqualTo(2);
    }

    @Test
    void aFieldTakesWhatIsBeyondItsSlider(FxRobot robot) {
        type(robot, ParameterInfo.ALPHA_PRIME, "100");
        robot.type(KeyCode.ENTER);

        assertThat(model.request())
                .isEqualTo(CurveRequest.DEFAULT.with(Parameters.DEFAULT.with(ParameterInfo.ALPHA_PRIME, 100)));
        assertNumbersAnswer(robot, model.parameters());

        // Exactly what was typed, which no slider position gives.
        type(robot, ParameterInfo.DELTA, "0,123456789");
        robot.type(KeyCode.TAB);
        assertThat(model.parameters().delta()).isEqualTo(0.123456789);
    }

    @Test
    void activationAndAxisAreChosen(FxRobot robot) {
        robot.clickOn("#activation-linear");
        assertThat(model.parameters().activation()).isEqualTo(Activation.LINEAR);
        robot.clickOn("#activation-linear");
        assertThat(model.parameters().activation()).isEqualTo(Activation.LINEAR);
        assertCurvesAnswer(robot, model.request());

        for (ParameterInfo axis : List.of(ParameterInfo.DELTA, ParameterInfo.KAPPA, ParameterInfo.ALPHA_PRIME)) {
            ComboBox<ParameterInfo> box = robot.lookup("#axis-parameter").queryComboBox();
            robot.interact(() -> box.setValue(axis));
            assertThat(model.request()).isEqualTo(CurveRequest.over(model.parameters(), axis));
            assertCurvesAnswer(robot, model.request());

            robot.clickOn("#axis-linear");
            assertThat(model.request().scale()).isEqualTo(AxisScale.LINEAR);
            robot.clickOn("#axis-logarithmic");
            assertThat(model.request().scale()).isEqualTo(AxisScale.LOGARITHMIC);
            assertThat(model.request().from()).isPositive();
            assertCurvesAnswer(robot, model.request());
        }
    }

    @Test
    void theAxisIsChosenFromItsList(FxRobot robot) {
        robot.clickOn("#axis-parameter").type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(model.request().axis()).isEqualTo(ParameterInfo.LAMBDA_PRIME);
    }

    @Test
    void theAxisRangeIsTypedEitherEndFirst(FxRobot robot) {
        typeInto(robot, "#axis-from", "50");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#axis-problem")).contains("to = 30", "from = 50");
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);

        typeInto(robot, "#axis-to", "100");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#axis-problem").query().isVisible()).isFalse();
        assertThat(model.request().from()).isEqualTo(50);
        assertThat(model.request().to()).isEqualTo(100);
        // The marker is outside now; that is allowed, and its numbers still stand.
        assertNumbersAnswer(robot, Parameters.DEFAULT);
    }

    @Test
    void keysStepAndReset(FxRobot robot) {
        robot.interact(() -> robot.lookup("#delta-slider").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(model.parameters().delta()).isEqualTo(0.54);
        robot.type(KeyCode.LEFT).type(KeyCode.PAGE_UP);
        assertThat(model.parameters().delta()).isEqualTo(0.9);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(model.parameters().delta()).isEqualTo(0.904);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(model.parameters().delta()).isEqualTo(0.504);
        robot.type(KeyCode.HOME);
        assertThat(model.parameters().delta()).isZero();

        robot.clickOn("#delta-field").type(KeyCode.UP);
        assertThat(model.parameters().delta()).isEqualTo(0.04);

        robot.clickOn("#delta-reset");
        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
        assertThat(robot.lookup("#delta-reset").query().isVisible()).isFalse();
    }

    @Test
    void aDoubleClickResets(FxRobot robot) {
        drag(robot, ParameterInfo.ALPHA, 50);
        assertThat(model.parameters()).isNotEqualTo(Parameters.DEFAULT);

        robot.doubleClickOn("#alpha-slider");

        assertThat(model.parameters()).isEqualTo(Parameters.DEFAULT);
    }

    @Test
    void everythingIsReset(FxRobot robot) {
        drag(robot, ParameterInfo.ALPHA, 50);
        robot.clickOn("#activation-linear").clickOn("#axis-linear");
        type(robot, ParameterInfo.KAPPA, "0.5");
        robot.type(KeyCode.ENTER);

        robot.clickOn("#toolbar-reset");

        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
        assertThat(robot.lookup(problem(ParameterInfo.KAPPA)).query().isVisible())
                .isFalse();
        assertThat(robot.lookup("#kappa-field").queryAs(TextField.class).getText())
                .isEqualTo("1");
    }

    @Test
    void numbersThatAnswerAnOlderQuestionLookStale(FxRobot robot) throws TimeoutException {
        service().hold(true);
        drag(robot, ParameterInfo.ALPHA, 50);

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> isStale(robot) && board(robot).isStale());

        robot.interact(service()::answer);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isStale(robot)).isFalse();
        assertThat(board(robot).isStale()).isFalse();
        assertNumbersAnswer(robot, model.parameters());
    }

    @Test
    void computingIsCancelledAndResumed(FxRobot robot) {
        service().hold(true);
        drag(robot, ParameterInfo.ALPHA, 50);
        assertThat(text(robot, "#status-count")).isEqualTo("0/41 points");

        robot.clickOn("#status-stop");

        assertThat(text(robot, "#status-message")).contains("Cancelled");
        assertThat(text(robot, "#status-stop")).isEqualTo("Resume");
        assertThat(text(robot, "#numbers-reading")).contains("Stopped before");
        assertThat(valueOf(robot, Quantity.OVERLAP)).isEqualTo("—");

        service().hold(false);
        robot.clickOn("#status-stop");
        assertNumbersAnswer(robot, model.parameters());
        assertThat(text(robot, "#status-stop")).isEqualTo("Cancel");
        assertThat(robot.lookup("#status-stop").query().isDisabled()).isTrue();
    }

    @Test
    void aFailureIsSaidAndDoesNotBreakTheWindow(FxRobot robot) {
        type(robot, ParameterInfo.TOKENS, Integer.toString(SyntheticPredictor.FAILING_TOKENS));
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#status-message")).isEqualTo("synthetic failure");
        assertThat(valueOf(robot, Quantity.OVERLAP)).isEqualTo("—");

        type(robot, ParameterInfo.TOKENS, "4");
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#status-message")).isEmpty();
        assertNumbersAnswer(robot, model.parameters());
    }

    @Test
    void whatDidNotConvergeIsNoNumber(FxRobot robot) {
        type(robot, ParameterInfo.TOKENS, Integer.toString(SyntheticPredictor.UNCONVERGED_TOKENS));
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "#numbers-reading")).contains("did not converge");
        assertThat(valueOf(robot, Quantity.OVERLAP)).isEqualTo("—");
        assertThat(valueOf(robot, Quantity.Q)).isEqualTo("—");
        assertThat(text(robot, "#status-message")).startsWith("41 points did not converge");
    }

    @Test
    void theThemeSwitches(FxRobot robot) {
        Node root = stage.getScene().getRoot();
        assertThat(root.getStyleClass()).contains("light");

        robot.clickOn("#toolbar-theme");
        assertThat(root.getStyleClass()).contains("dark").doesNotContain("light");
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        assertThat(board(robot).getAppearance()).isEqualTo(Appearance.DARK);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(root.getStyleClass()).contains("projector").doesNotContain("dark");
        assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
        assertThat(board(robot).getAppearance()).isEqualTo(Appearance.PROJECTOR);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(root.getStyleClass()).contains("light");
    }

    @ParameterizedTest
    @CsvSource({"1400, 900", "1000, 700"})
    void nothingIsCutOff(double width, double height, FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds window = stage.getScene().getRoot().getLayoutBounds();

        assertThat(window.getWidth()).isLessThanOrEqualTo(width);
        assertThat(window.getHeight()).isLessThanOrEqualTo(height);
        for (NumberPage page : NumberPage.values()) {
            turnTo(robot, page);
            for (Node node : robot.lookup(".number-value")
                    .match(ExplorerWindowTest::isShown)
                    .queryAll()) {
                assertInside(window, node);
                Labeled label = (Labeled) node;
                assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1) - 0.5);
            }
        }
        for (String id :
                List.of("#status-stop", "#status-elapsed", "#toolbar-theme", ".chart-scroll", "#numbers-meaning")) {
            assertInside(window, robot.lookup(id).query());
        }
        assertThat(board(robot).getWidth()).isGreaterThan(600);
        assertThat(board(robot).getHeight()).isGreaterThan(350);
    }

    @Test
    void everyNumberStandsOnOnePage(FxRobot robot) {
        Map<Quantity, Integer> pages = new EnumMap<>(Quantity.class);
        for (NumberPage page : NumberPage.values()) {
            turnTo(robot, page);
            for (Quantity quantity : Quantity.values()) {
                Node cell = robot.lookup(cell(quantity)).query();
                pages.merge(quantity, isShown(cell) ? 1 : 0, Integer::sum);
            }
        }
        assertThat(pages)
                .hasSize(Quantity.values().length)
                .allSatisfy((quantity, count) ->
                        assertThat(count).as(quantity.symbol()).isEqualTo(1));

        turnTo(robot, NumberPage.BRANCHES_AND_LIMITS);
        robot.moveTo(cell(Quantity.LAMBDA_CRITICAL));
        assertThat(text(robot, "#numbers-meaning")).contains(Quantity.LAMBDA_CRITICAL.meaning());
    }

    @Test
    void chartsAndCurvesAreChosenAtTheHeading(FxRobot robot) {
        robot.clickOn("#chart-menu-effective-noise").clickOn("#place-stability");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(board(robot).arrangement().places().get(2)).isEqualTo(ChartKind.STABILITY);
        assertThat(robot.lookup("#chart-stability").tryQuery()).isPresent();

        robot.clickOn("#chart-menu-errors").clickOn("#curves").clickOn("#draw-forgetting-error");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(board(robot).data(ChartKind.ERRORS).legend()).contains(Quantity.FORGETTING_ERROR);
        assertCurvesAnswer(robot, CurveRequest.DEFAULT);
    }

    @Test
    void figuresAreExportedAtTheirOwnSize(FxRobot robot) throws IOException, TimeoutException {
        robot.clickOn("#toolbar-export");
        robot.clickOn("#export-width");
        typeInto(robot, "#export-width", "700");
        typeInto(robot, "#export-height", "500");
        robot.clickOn("#export-write");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> text(robot, "#export-message").startsWith("Wrote"));

        BufferedImage image = ImageIO.read(folder.resolve("attune-figure.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1400);
        assertThat(image.getHeight()).isEqualTo(1000);
        assertThat(distinctColours(image))
                .as("curves in colour on a plain ground")
                .isGreaterThan(50);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void helpIsShown(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F1);
        assertThat(robot.lookup("#keyboard").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#help-page").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        assertThat(robot.lookup("#mark-marker").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);

        robot.clickOn("Help").clickOn("About Attune");
        assertThat(robot.lookup("#about-citation").queryTextInputControl().getText())
                .contains("arXiv:2606.05899");
        robot.push(KeyCode.ESCAPE);

        robot.clickOn("Help").clickOn("Departures from the Paper");
        assertThat(robot.lookup("#help-page .markdown-table").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void anErrorOfTheProgramIsShownUntilDismissed(FxRobot robot) {
        ExplorerView view = (ExplorerView) stage.getScene().getRoot();
        robot.interact(() -> view.showError("Something broke"));
        drag(robot, ParameterInfo.ALPHA, 30);
        assertThat(text(robot, "#status-message")).isEqualTo("Something broke");

        robot.clickOn("#status-dismiss");
        assertThat(text(robot, "#status-message")).isEmpty();
    }

    private static long distinctColours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(pixel -> image.getRGB(pixel % image.getWidth(), pixel / image.getWidth()))
                .distinct()
                .count();
    }

    private ImmediateCurveService service() {
        return services.getFirst();
    }

    private static ChartBoard board(FxRobot robot) {
        return robot.lookup("#charts").queryAs(ChartBoard.class);
    }

    private void assertCurvesAnswer(FxRobot robot, CurveRequest request) {
        WaitForAsyncUtils.waitForFxEvents();
        Snapshot snapshot = board(robot).shown().orElseThrow();
        assertThat(snapshot.request()).isEqualTo(request);
        for (int i = 0; i < request.points(); i++) {
            assertThat(snapshot.points().get(i)).contains(predict(request.parametersAt(i)));
        }
    }

    private void assertNumbersAnswer(FxRobot robot, Parameters parameters) {
        WaitForAsyncUtils.waitForFxEvents();
        Prediction expected = predict(parameters);
        assertThat(isStale(robot)).isFalse();
        NumbersPane numbers = robot.lookup("#numbers").queryAs(NumbersPane.class);
        for (NumberPage page : NumberPage.values()) {
            robot.interact(() -> numbers.turnTo(page));
            page.groups().stream()
                    .flatMap(group -> group.columns().stream())
                    .flatMap(List::stream)
                    .forEach(quantity -> assertThat(valueOf(robot, quantity))
                            .as(quantity.symbol())
                            .isEqualTo(quantity.of(expected)
                                    .map(EstimateFormat::value)
                                    .orElse("—")));
        }
        robot.interact(() -> numbers.turnTo(NumberPage.RESULTS));
    }

    private Prediction predict(Parameters parameters) {
        return predictor.predict(parameters, Level.FINAL.accuracy(), null, CancellationSignal.NONE);
    }

    private static boolean isStale(FxRobot robot) {
        return robot.lookup("#numbers").query().getPseudoClassStates().stream()
                .anyMatch(state -> "stale".equals(state.getPseudoClassName()));
    }

    private static String valueOf(FxRobot robot, Quantity quantity) {
        Node cell = robot.lookup(cell(quantity)).query();
        return Optional.ofNullable((Labeled) cell.lookup(".number-value"))
                .map(Labeled::getText)
                .orElseThrow();
    }

    private static String cell(Quantity quantity) {
        return "#number-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void turnTo(FxRobot robot, NumberPage page) {
        robot.clickOn("#numbers-" + page.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void drag(FxRobot robot, ParameterInfo parameter, int pixels) {
        robot.moveTo("#" + parameter.optionName() + "-slider .thumb").press(MouseButton.PRIMARY);
        for (int i = 0; i < pixels / 20; i++) {
            robot.moveBy(20, 0);
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, ParameterInfo parameter, String text) {
        typeInto(robot, field(parameter), text);
    }

    private static void typeInto(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField node = robot.lookup(field).queryAs(TextField.class);
            node.requestFocus();
            node.selectAll();
        });
        robot.write(text, 0);
    }

    private static String field(ParameterInfo parameter) {
        return "#" + parameter.optionName() + "-field";
    }

    private static String problem(ParameterInfo parameter) {
        return "#" + parameter.optionName() + "-problem";
    }

    private static void assertInside(Bounds window, Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        assertThat(bounds.getMinX()).as("left of %s", node).isGreaterThanOrEqualTo(window.getMinX() - 0.5);
        assertThat(bounds.getMaxX()).as("right of %s", node).isLessThanOrEqualTo(window.getMaxX() + 0.5);
        assertThat(bounds.getMinY()).as("top of %s", node).isGreaterThanOrEqualTo(window.getMinY() - 0.5);
        assertThat(bounds.getMaxY()).as("bottom of %s", node).isLessThanOrEqualTo(window.getMaxY() + 0.5);
    }
}
