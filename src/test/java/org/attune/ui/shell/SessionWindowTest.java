package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.SessionJson;
import org.attune.storage.session.SessionStore;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.export.ExportService;
import org.attune.ui.session.SessionDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Going back, coming back, and losing nothing: undo, snapshots, session files, a tour and the projector in the window.
 */
@ExtendWith(ApplicationExtension.class)
final class SessionWindowTest {
    private final SyntheticPredictor predictor = new SyntheticPredictor();
    private final ExportService exports = new ExportService();

    @TempDir
    private Path folder;

    private ExplorerModel model;
    private ExplorerSession session;
    private SessionDesk desk;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        model = new ExplorerModel(CurveRequest.DEFAULT);
        session = new ExplorerSession(
                model, listener -> new ImmediateCurveService(predictor, listener), Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        ExplorerWindow shown =
                new ExplorerWindow(window, session, optima, exports, (owner, suggestion) -> Optional.empty());
        desk = shown.keepSessions(new SessionStore(folder), new Recovery(folder.resolve("recovery")));
        shown.show();
    }

    @AfterEach
    void close() {
        desk.close();
        session.close();
        exports.close();
    }

    @Test
    void aDragIsTakenBackAndDoneAgainByKeys(FxRobot robot) {
        robot.moveTo("#delta-slider .thumb").press(MouseButton.PRIMARY);
        for (int i = 0; i < 5; i++) {
            robot.moveBy(10, 0);
        }
        robot.release(MouseButton.PRIMARY);
        CurveRequest dragged = model.request();
        assertThat(dragged).isNotEqualTo(CurveRequest.DEFAULT);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(model.request()).isEqualTo(dragged);

        robot.clickOn("#toolbar-undo");
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
        assertThat(stage.getTitle()).isEqualTo("Attune");
    }

    @Test
    void snapshotsAreNamedAndSteppedThrough(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.write("Start").push(KeyCode.ENTER);
        robot.interact(() -> model.setParameter(ParameterInfo.LAMBDA, 0.3));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.ENTER);
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Start", "Snapshot 2");

        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(model.parameters().lambda()).isEqualTo(0.05);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(model.parameters().lambda()).isEqualTo(0.3);

        robot.interact(() -> desk.snapshots().remove(0));
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Snapshot 2");
        assertThat(robot.lookup("#snapshot-0").tryQuery()).isPresent();
        assertThat(robot.lookup("#snapshot-1").tryQuery()).isEmpty();
    }

    @Test
    void aSessionIsSavedAndOpenedWithEverythingInIt(FxRobot robot) throws TimeoutException {
        Path file = folder.resolve("lecture.attune");
        robot.interact(() -> {
            model.setParameter(ParameterInfo.DELTA, 1.25);
            model.setAxis(ParameterInfo.LAMBDA);
            board(robot).setArrangement(board(robot).arrangement().withChart(3, ChartKind.STABILITY));
            desk.snapshots().take("Kept");
        });
        CurveRequest saved = model.request();
        assertThat(stage.getTitle()).isEqualTo("• Untitled – Attune");

        robot.interact(() -> desk.save(file, () -> {}));
        await(() -> stage.getTitle().equals("lecture.attune – Attune"));
        robot.interact(() -> {
            desk.begin();
            desk.open(file);
        });
        await(() -> desk.fileProperty().get().isPresent());

        assertThat(model.request()).isEqualTo(saved);
        assertThat(board(robot).arrangement().places()).endsWith(ChartKind.STABILITY);
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Kept");
        assertThat(desk.modifiedProperty().get()).isFalse();
        assertThat(desk.recentProperty().get().files()).containsExactly(file.toAbsolutePath());
    }

    @Test
    void aFileThatCannotBeUsedIsExplainedAndChangesNothing(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));
        CurveRequest before = model.request();
        Path file = folder.resolve("broken.attune");
        Files.writeString(file, SessionJson.text(desk.session()).replace("\"delta\": 1.25", "\"delta\": -3"));

        robot.interact(() -> desk.open(file));
        await(() -> robot.lookup("#notice").query().isVisible());

        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText())
                .contains("broken.attune", "present.parameters", "Δ = -3");
        assertThat(model.request()).isEqualTo(before);
        assertThat(desk.fileProperty().get()).isEmpty();
        robot.clickOn("#notice-dismiss");
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void whatACrashLeftIsOfferedAndRestored(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));
        Path recovery = Files.createDirectories(folder.resolve("recovery"));
        Files.writeString(recovery.resolve("crashed.attune"), SessionJson.text(desk.session()));
        robot.interact(() -> model.reset());

        // As the next start of the program does.
        Recovery next = new Recovery(recovery);
        Recovery.Left left = next.left().getFirst();
        robot.interact(() -> desk.recover(left));
        await(() -> model.parameters().delta() == 1.25);
        await(() -> !Files.exists(left.file()));

        assertThat(desk.modifiedProperty().get()).isTrue();
        assertThat(desk.fileProperty().get()).isEmpty();
    }

    @Test
    void theTourLeadsOnAndTheProjectorShowsOnlyCharts(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(robot.lookup("#tour-place").queryAs(Label.class).getText()).contains("step 1 of 9");
        robot.clickOn("#tour-next");
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.ALPHA);
        robot.clickOn("#tour-previous");
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.ALPHA_PRIME);
        robot.clickOn("#tour-leave");
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();

        robot.push(KeyCode.F11);
        assertThat(board(robot).getAppearance()).isEqualTo(Appearance.PROJECTOR);
        assertThat(robot.lookup("#parameters").query().isVisible()).isFalse();
        assertThat(stage.isFullScreen()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(board(robot).getAppearance()).isEqualTo(Appearance.LIGHT);
        assertThat(robot.lookup("#parameters").query().isVisible()).isTrue();
        assertThat(stage.isFullScreen()).isFalse();
    }

    private static ChartBoard board(FxRobot robot) {
        return robot.lookup("#charts").queryAs(ChartBoard.class);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
