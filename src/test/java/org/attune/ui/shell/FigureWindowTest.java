package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.PresetFigure;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.storage.preset.PresetLibrary;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.preset.PresetBoard;
import org.attune.ui.settings.Settings;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The paper's figures in the smallest window and the language with the longer words. */
@ExtendWith(ApplicationExtension.class)
final class FigureWindowTest {
    private static final Locale BEFORE = Locale.getDefault();

    private final PresetFigure third = new PresetLibrary().figure("fig3");

    @TempDir
    private Path folder;

    private Stage stage;
    private WholeWindow window;

    @BeforeAll
    static void speakFrench() {
        Language.FRENCH.use();
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WholeWindow(stage, folder, Settings.INITIAL);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFigureLeavesTheTourWhoseTextWouldNotHoldForIt(FxRobot robot) {
        robot.interact(() -> window.choose("menu-tour"));
        assertThat(robot.lookup("#tour").query().isVisible()).isTrue();

        robot.interact(() -> window.choose("menu-fig3-whole"));

        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(window.model().request()).isEqualTo(third.principal().request());
    }

    @Test
    void oneClickShowsAFigureOneMoreAnotherPanelAndUndoTakesItBack(FxRobot robot) {
        robot.clickOn("#view-landscape");

        robot.clickOn("#figure-3");

        assertThat(window.model().request()).isEqualTo(third.principal().request());
        assertThat(isSelected(robot, "#view-curves")).isTrue();
        assertThat(isSelected(robot, "#figure-3")).isTrue();
        assertThat(isSelected(robot, "#figure-panel-centre")).isTrue();
        assertThat(title(robot)).startsWith("Figure 3").doesNotContain("modifiée");

        robot.interact(() -> window.model().setParameter(ParameterInfo.DELTA, 1));

        assertThat(isSelected(robot, "#figure-3")).isFalse();
        assertThat(title(robot)).contains("modifiée");

        robot.clickOn("#figure-panel-left");

        assertThat(window.model().request()).isEqualTo(third.panels().getFirst().request());
        assertThat(isSelected(robot, "#figure-3")).isTrue();

        robot.interact(() -> window.choose("menu-undo"));
        robot.interact(() -> window.choose("menu-undo"));
        assertThat(isSelected(robot, "#figure-panel-centre")).isTrue();

        assertThat(window.textOf("menu-undo")).startsWith("Annuler").endsWith("figure 3");
        robot.interact(() -> window.choose("menu-undo"));
        assertThat(window.model().request()).isEqualTo(CurveRequest.DEFAULT);
        assertThat(robot.lookup("#figure-title").tryQuery()).isEmpty();
    }

    @Test
    void aFigureShowsNoDifferences(FxRobot robot) {
        robot.interact(() -> window.choose("menu-pin"));
        robot.interact(() ->
                robot.lookup("#pin-subtract-0").queryAs(ToggleButton.class).fire());
        robot.clickOn("#figure-3");
        assertThat(isSelected(robot, "#pin-subtract-0")).isFalse();
        assertThat(robot.lookup("#pin-show-0").tryQuery())
                .as("what is pinned stays")
                .isPresent();
    }

    @Test
    void undoBringsBackTheCaptionOfTheFigureBefore(FxRobot robot) {
        robot.clickOn("#figure-6");
        String sixth = title(robot);
        robot.clickOn("#figure-1");

        robot.interact(() -> window.choose("menu-undo"));

        assertThat(title(robot)).isEqualTo(sixth);
        assertThat(isSelected(robot, "#figure-6")).isTrue();
    }

    @Test
    void aFigureShowsItsOwnCurvesWhateverWasShownBefore(FxRobot robot) {
        ChartBoard board = robot.lookup("#charts").queryAs(ChartBoard.class);
        robot.interact(() -> board.setArrangement(board.arrangement()
                .withChart(0, ChartKind.STABILITY)
                .withQuantity(ChartKind.OVERLAP, Quantity.OVERLAP, false)
                .with(board.arrangement().content(ChartKind.ERRORS).unfolded())));

        robot.clickOn("#figure-3");

        assertThat(board.arrangement()).isEqualTo(PresetBoard.of(third.principal()));
    }

    @Test
    void theChartOfThePaperIsMarkedWhileThePanelIsShown(FxRobot robot) {
        robot.clickOn("#figure-3");
        assertThat(marked(robot)).containsExactly("Figure 3, au centre");

        robot.clickOn("#figure-panel-right");
        assertThat(marked(robot)).containsExactly("Figure 3, à droite");

        robot.interact(() -> window.model().setParameter(ParameterInfo.DELTA, 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(marked(robot)).isEmpty();
    }

    private static List<String> marked(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".chart-paper").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    void keysShowFigures(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);

        assertThat(window.model().request()).isEqualTo(third.principal().request());
    }

    @Test
    void theFiguresFitBesideEverythingElse(FxRobot robot) {
        robot.clickOn("#figure-1");

        for (List<String> row : List.of(
                List.of("#menus", "#figure-1", "#figure-6", "#toolbar-undo", "#toolbar-theme"),
                List.of("#view-spectrum", "#figure-title", "#figure-panel-left", "#figure-panel-right-inset"))) {
            double before = 0;
            for (String id : row) {
                Bounds bounds = onScreen(robot, id);
                assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(before);
                before = bounds.getMaxX();
            }
            assertThat(before).isLessThanOrEqualTo(stage.getScene().getWidth());
        }
        assertThat(robot.lookup("#figure-panel-right-inset")
                        .<ToggleButton>query()
                        .getAccessibleText())
                .startsWith("À droite, encart");
    }

    @Test
    void largeTextLeavesTheMenusWhole(FxRobot robot) {
        robot.interact(() -> window.choose("text-200"));

        Node menus = robot.lookup("#menus").query();
        assertThat(menus.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(Math.floor(menus.minWidth(-1)));
        assertThat(robot.lookup("#figure-1").query().getParent().getParent().isVisible())
                .isFalse();
        robot.interact(() -> window.choose("menu-fig3-whole"));
        assertThat(window.model().request()).isEqualTo(third.principal().request());
    }

    private static Bounds onScreen(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        assertThat(node.getParent().isVisible()).as(id).isTrue();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isSelected(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class).isSelected();
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#figure-title").queryAs(Label.class).getText();
    }
}
