package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.model.AxisScale;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.storage.session.Findings;
import org.attune.storage.session.Recovery;
import org.attune.storage.session.SessionJson;
import org.attune.storage.session.SessionStore;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.AxisWindow;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartContent;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ChartView;
import org.attune.ui.charts.ValueRange;
import org.attune.ui.compare.ComparisonModel;
import org.attune.ui.compare.Pin;
import org.attune.ui.export.ExportService;
import org.attune.ui.session.SessionDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Going back, coming back, and losing nothing: undo, snapshots, session files, a tour and the projector in the window.
 */
// One window for all: to make and style it takes longer than what each test does with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionWindowTest {
    @TempDir
    private static Path folder;

    private static final PseudoClass NOT_IN_USE = PseudoClass.getPseudoClass("not-in-use");

    private final SyntheticPredictor predictor = new SyntheticPredictor();
    private final ExportService exports = new ExportService();
    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private final SideWork side = SideWork.none();
    private final ComparisonModel comparison = side.comparison();
    private final FxRobot robot = new FxRobot();
    private ExplorerSession session;
    private SessionDesk desk;
    private ExplorerWindow window;
    private Stage stage;

    @BeforeAll
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        session = FxToolkit.setupFixture(() -> new ExplorerSession(
                model, listener -> new ImmediateCurveService(predictor, listener), Platform::runLater));
        window = FxToolkit.setupFixture(this::fill);
        desk = FxToolkit.setupFixture(this::keep);
    }

    private ExplorerWindow fill() {
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        ExplorerWindow filled =
                new ExplorerWindow(stage, session, optima, side, exports, (owner, request) -> Optional.empty());
        // Small: what is drawn again after each step of the mouse takes most of the time.
        stage.setWidth(1000);
        stage.setHeight(700);
        filled.show();
        return filled;
    }

    private SessionDesk keep() {
        return window.keepSessions(new SessionStore(folder), new Recovery(folder.resolve("recovery")));
    }

    @BeforeEach
    void begin() {
        robot.interact(desk::begin);
    }

    @AfterAll
    void close() throws TimeoutException {
        desk.close();
        session.close();
        exports.close();
        FxToolkit.hideStage();
        FxToolkit.cleanupStages();
    }

    @Test
    void aDragIsTakenBackAndDoneAgainByKeys() {
        robot.moveTo("#delta-slider .thumb").press(MouseButton.PRIMARY);
        robot.moveBy(10, 0).moveBy(10, 0);
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
    void typedValuesAreTakenBackByTheWindowOnceTheyAreInUse() {
        TextField field = robot.lookup("#delta-field").queryAs(TextField.class);
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("1.5").push(KeyCode.ENTER);
        assertThat(model.parameters().delta()).isEqualTo(1.5);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.request()).isEqualTo(CurveRequest.DEFAULT);
        assertThat(field.getText()).isEqualTo("0.5");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(model.parameters().delta()).isEqualTo(1.5);
        assertThat(field.getText()).isEqualTo("1.5");

        robot.interact(() -> robot.lookup("#delta-slider").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(model.parameters().delta()).isEqualTo(1.5);
    }

    @Test
    void everyFieldMarksWhatIsNotInUse() {
        robot.interact(() -> {
            comparison.pin(session.snapshotProperty().get().orElseThrow());
            comparison.setFamily(Optional.of(new Family.OfParameter(ParameterInfo.LAMBDA, List.of(0.1, 0.2))));
            robot.lookup("#animation").query().setVisible(true);
        });
        List<TextField> fields = robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                .filter(field -> field.isEditable() && !field.isDisabled() && field.getId() != null)
                .toList();
        assertThat(fields)
                .extracting(TextField::getId)
                .contains("delta-field", "axis-from", "animation-to", "pin-name-0");

        for (TextField field : fields) {
            String text = field.getText();
            robot.interact(() -> {
                field.requestFocus();
                field.appendText("9");
            });
            assertThat(field.getPseudoClassStates()).as(field.getId()).contains(NOT_IN_USE);
            robot.interact(() -> press(field, KeyCode.Z, true));
            assertThat(field.getText()).as(field.getId()).isEqualTo(text);
            assertThat(field.getPseudoClassStates()).as(field.getId()).doesNotContain(NOT_IN_USE);
            robot.interact(() -> field.appendText("8"));
            robot.interact(() -> press(field, KeyCode.ESCAPE, false));
            assertThat(field.getText()).as(field.getId()).isEqualTo(text);
            assertThat(field.getPseudoClassStates()).as(field.getId()).doesNotContain(NOT_IN_USE);
        }
    }

    private static void press(TextField field, KeyCode key, boolean shortcut) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
    }

    @Test
    void snapshotsAreNamedAndSteppedThrough() {
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

        robot.interact(() -> desk.snapshots().rename(1, "End"));
        robot.interact(() -> desk.snapshots().remove(0));
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("End");
        assertThat(robot.lookup("#snapshot-0").tryQuery()).isPresent();
        assertThat(robot.lookup("#snapshot-1").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Start", "End");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Start", "Snapshot 2");
    }

    @Test
    void aSessionIsSavedAndOpenedWithEverythingInIt() throws TimeoutException {
        Path file = folder.resolve("lecture.attune");
        robot.interact(() -> {
            model.setParameter(ParameterInfo.DELTA, 1.25);
            model.setAxis(ParameterInfo.LAMBDA);
            board().setArrangement(board().arrangement().withChart(3, ChartKind.STABILITY));
            desk.snapshots().take("Kept");
        });
        await(() -> session.snapshotProperty().get().filter(session::isLatest).isPresent());
        robot.interact(() -> {
            BoardArrangement charts = board().arrangement();
            ChartContent errors = charts.content(ChartKind.ERRORS);
            ChartView look = ChartView.PLAIN
                    .withScale(AxisScale.LOGARITHMIC)
                    .withHidden(Set.of(Quantity.FROZEN_ERROR))
                    .withValues(Optional.of(new ValueRange(0.1, 2)));
            board().setArrangement(charts.with(errors.with(look)).with(new AxisWindow(0.25, 0.75)));
            comparison.pin(session.snapshotProperty().get().orElseThrow());
            comparison.subtract(OptionalInt.of(0));
            comparison.setFamily(Optional.of(new Family.OfActivation()));
        });
        CurveRequest saved = model.request();
        BoardArrangement arrangement = board().arrangement();
        fire("#view-spectrum");
        fire("#numbers-optima");
        fire("#optima-find");
        await(() -> desk.session().findings().optima().isPresent());
        Findings found = desk.session().findings();
        assertThat(stage.getTitle()).isEqualTo("• Untitled – Attune");

        robot.interact(() -> desk.save(file, () -> {}));
        await(() -> stage.getTitle().equals("lecture.attune – Attune"));
        robot.interact(() -> {
            desk.begin();
            desk.open(file);
        });
        await(() -> desk.fileProperty().get().isPresent());

        assertThat(model.request()).isEqualTo(saved);
        assertThat(desk.session().findings())
                .as("the optima are there, and nothing is searched")
                .isEqualTo(found);
        assertThat(robot.lookup("#view-spectrum").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#numbers-optima").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        fire("#view-curves");
        assertThat(board().arrangement()).isEqualTo(arrangement);
        assertThat(comparison.state().pins()).extracting(Pin::request).containsExactly(saved);
        assertThat(comparison.state().subtracted()).hasValue(0);
        assertThat(comparison.state().family()).hasValue(new Family.OfActivation());
        assertThat(desk.snapshots().all()).extracting("name").containsExactly("Kept");
        assertThat(desk.modifiedProperty().get()).isFalse();
        assertThat(desk.recentProperty().get().files()).containsExactly(file.toAbsolutePath());
    }

    @Test
    void aFileThatCannotBeUsedIsExplainedAndChangesNothing() throws IOException, TimeoutException {
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
    void whatWasSaidOfABadFileGoesWhenAGoodOneIsOpened() throws IOException, TimeoutException {
        String text = SessionJson.text(desk.session());
        Path cut = Files.writeString(folder.resolve("cut.attune"), text.substring(0, text.length() / 2));
        Path good = Files.writeString(folder.resolve("good.attune"), text);

        robot.interact(() -> desk.open(cut));
        await(() -> robot.lookup("#notice").query().isVisible());
        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText())
                .contains("cut.attune", "ends too soon")
                .doesNotContain("Source");
        assertThat(robot.lookup("#notice-action-0").tryQuery())
                .as("it is not in the list of recent files")
                .isEmpty();

        robot.interact(() -> desk.open(good));
        await(() -> desk.fileProperty().get().isPresent());
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void aFileThatAnotherProgramChangedIsReloadedOrOverwrittenAsTheUserWants() throws IOException, TimeoutException {
        Path file = folder.resolve("shared.attune");
        robot.interact(() -> desk.save(file, () -> {}));
        await(() -> desk.fileProperty().get().isPresent());
        String elsewhere = Files.readString(file).replace("\"delta\": 0.5", "\"delta\": 0.75");
        Files.writeString(file, elsewhere);
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));

        save();
        answer("#changed-file", "Cancel");
        assertThat(file).hasContent(elsewhere);
        assertThat(model.parameters().delta()).isEqualTo(1.25);

        save();
        answer("#changed-file", "Reload");
        await(() -> model.parameters().delta() == 0.75);
        assertThat(desk.modifiedProperty().get()).isFalse();

        Files.writeString(file, elsewhere.replace("0.75", "0.8"));
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.5));
        save();
        answer("#changed-file", "Overwrite");
        await(() -> !desk.modifiedProperty().get());
        assertThat(file).content().contains("\"delta\": 1.5");

        Files.delete(file);
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.75));
        save();
        answer("#changed-file", "Write It Again");
        await(() -> !desk.modifiedProperty().get());
        assertThat(file).content().contains("\"delta\": 1.75");
    }

    private void save() {
        robot.push(KeyCode.CONTROL, KeyCode.S);
    }

    /** Waits for a question, and answers it. */
    private void answer(String dialog, String button) throws TimeoutException {
        await(() -> robot.lookup(dialog).tryQuery().isPresent());
        robot.interact(() -> robot.from(robot.lookup(dialog))
                .lookup((Button found) -> found.getText().equals(button))
                .queryAs(Button.class)
                .fire());
        await(() -> robot.lookup(dialog).tryQuery().isEmpty());
    }

    @Test
    void aFolderIsCalledAFolder() throws TimeoutException {
        robot.interact(() -> desk.open(folder));
        await(() -> robot.lookup("#notice").query().isVisible());
        assertThat(robot.lookup("#notice-text").queryAs(Label.class).getText()).contains("it is a folder");
        robot.interact(() -> robot.lookup("#notice-dismiss").queryButton().fire());
    }

    @Test
    void whatACrashLeftIsOfferedAndRestored() throws IOException, TimeoutException {
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));
        Path recovery = Files.createDirectories(folder.resolve("recovery"));
        Files.writeString(recovery.resolve("crashed.attune"), SessionJson.text(desk.session()));
        robot.interact(() -> model.reset());
        Path open = folder.resolve("open.attune");
        robot.interact(() -> desk.save(open, () -> {}));
        await(() -> desk.fileProperty().get().isPresent());

        // As the next start of the program does.
        Recovery next = new Recovery(recovery);
        Recovery.Left left = next.left().getFirst();
        robot.interact(() -> desk.recover(left));
        await(() -> model.parameters().delta() == 1.25);
        await(() -> !Files.exists(left.file()));

        assertThat(desk.modifiedProperty().get()).isTrue();
        assertThat(desk.fileProperty().get())
                .as("saving must not overwrite the file that is open")
                .isEmpty();
    }

    @Test
    void everySessionThatCrashesLeftIsListedAndOneOfThemRestored() throws IOException, TimeoutException {
        Path crashes = Files.createDirectories(folder.resolve("crashes"));
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));
        String text = SessionJson.text(desk.session());
        robot.interact(() -> model.reset());
        Path older = crashed(crashes, "older", text, 1);
        Path damaged = crashed(crashes, "damaged", text.substring(0, text.length() / 2), 2);
        Path newest = crashed(crashes, "newest", SessionJson.text(desk.session()), 3);
        SessionDesk started = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> window.keepSessions(new SessionStore(crashes), new Recovery(crashes)));
        await(() -> robot.lookup("#left-sessions").query().isVisible());

        assertThat(label("#left-text-0")).contains("values of the start");
        assertThat(label("#left-text-1")).contains("damaged", "ends too soon");
        assertThat(robot.lookup("#left-recover-1").tryQuery()).isEmpty();
        assertThat(label("#left-text-2")).contains("Δ = 1.25", "over α′");
        assertThat(newest).exists();

        fire("#left-discard-1");
        await(() -> !Files.exists(damaged));
        await(() -> robot.lookup("#left-text-2").tryQuery().isEmpty());
        fire("#left-recover-1");
        await(() -> model.parameters().delta() == 1.25);
        await(() -> !Files.exists(older));
        await(() -> robot.lookup("#left-text-1").tryQuery().isEmpty());
        assertThat(newest).as("neither restored nor discarded").exists();

        fire("#left-dismiss");
        assertThat(robot.lookup("#left-sessions").query().isVisible()).isFalse();
        assertThat(newest).exists();
        started.close();
        desk = WaitForAsyncUtils.waitForAsyncFx(20_000, this::keep);
    }

    private static Path crashed(Path crashes, String name, String text, long time) throws IOException {
        Path file = Files.writeString(crashes.resolve(name + ".attune"), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        return file;
    }

    private String label(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    @Test
    void filesThatAreGivenAreOpenedAsWhatTheyAre() throws IOException, TimeoutException {
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 1.25));
        Path lecture = Files.writeString(folder.resolve("given.attune"), SessionJson.text(desk.session()));
        robot.interact(desk::begin);
        Path tour = Files.writeString(folder.resolve("given.json"), """
                {"format": "attune-tour", "version": 1, "title": "Given",
                 "steps": [{"title": "One", "text": "Once.", "parameters": {"delta": 0.75}}]}""");

        robot.interact(() -> window.open(List.of(lecture.toFile())));
        await(() -> model.parameters().delta() == 1.25);
        assertThat(desk.fileProperty().get()).hasValue(lecture);

        robot.interact(() -> window.open(List.of(tour.toFile())));
        await(() -> robot.lookup("#tour").query().isVisible());
        assertThat(label("#tour-place")).contains("Given");
        await(() -> model.parameters().delta() == 0.75);
        fire("#tour-leave");

        robot.interact(() -> window.open(List.of(lecture.toFile(), lecture.toFile())));
        await(() -> robot.lookup("#notice").query().isVisible());
        assertThat(label("#notice-text")).startsWith("2 files");
        fire("#notice-dismiss");
    }

    @Test
    void theTourLeadsOnAndTheProjectorShowsOnlyCharts() {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(robot.lookup("#tour-place").queryAs(Label.class).getText()).contains("Step 1 of 9");
        assertThat(robot.lookup("#parameters").query().isVisible())
                .as("beside all parameters the tour would leave no room for charts")
                .isFalse();
        robot.clickOn("#tour-next");
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.ALPHA);
        fire("#tour-previous");
        assertThat(model.request().axis()).isEqualTo(ParameterInfo.ALPHA_PRIME);
        fire("#tour-leave");
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(robot.lookup("#parameters").query().isVisible()).isTrue();

        robot.push(KeyCode.F11);
        assertThat(board().getAppearance()).isEqualTo(Appearance.PROJECTOR);
        assertThat(robot.lookup("#parameters").query().isVisible()).isFalse();
        assertThat(stage.isFullScreen()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(board().getAppearance()).isEqualTo(Appearance.LIGHT);
        assertThat(robot.lookup("#parameters").query().isVisible()).isTrue();
        assertThat(stage.isFullScreen()).isFalse();
    }

    /** As a click does, without the way of the mouse. */
    private void fire(String button) {
        robot.interact(robot.lookup(button).queryAs(ButtonBase.class)::fire);
    }

    private ChartBoard board() {
        return robot.lookup("#charts").queryAs(ChartBoard.class);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
