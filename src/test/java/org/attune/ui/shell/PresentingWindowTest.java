package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.attune.model.Quantity;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a lecturer shows: one chart large with a few values beside it, in the tour and on the projector too. */
@ExtendWith(ApplicationExtension.class)
final class PresentingWindowTest {
    @TempDir
    private Path folder;

    private Stage stage;
    private WholeWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WholeWindow(
                shown,
                folder,
                Settings.INITIAL.withPresented(
                        List.of(Quantity.OVERLAP, Quantity.EFFECTIVE_NOISE, Quantity.FINETUNING_TEST_ERROR)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aMenuEntryShowsOneChartWithTheChosenValuesAndBack(FxRobot robot) {
        assertThat(find("#presented")).isEmpty();

        choose(robot, "menu-enlarge");

        assertThat(charts()).hasSize(1);
        assertThat(find("#presented-overlap")).isPresent();
        assertThat(find("#presented-effective-noise")).isPresent();
        choose(robot, "menu-enlarge-next");
        assertThat(charts()).containsExactly("chart-overlap");
        choose(robot, "menu-enlarge");
        assertThat(charts()).hasSize(4);
        assertThat(find("#presented")).isEmpty();
    }

    @Test
    void theTourShowsTheChartsItSpeaksOfAndLeavesTheBoardAsItWas(FxRobot robot) {
        choose(robot, "menu-tour");
        assertThat(charts()).containsExactly("chart-errors");
        choose(robot, "menu-tour-next");
        choose(robot, "menu-tour-next");
        assertThat(charts()).containsExactly("chart-effective-noise");
        choose(robot, "menu-tour-next");
        assertThat(charts()).containsExactly("chart-errors", "chart-overlap");

        choose(robot, "menu-tour-leave");

        assertThat(charts()).hasSize(4);
    }

    @Test
    void slidersOfTheStepAreNotShownTwice(FxRobot robot) {
        assertThat(isShown(slider("#parameters", "alpha-prime"))).isTrue();

        choose(robot, "menu-tour");

        assertThat(isShown(slider(".tour-sliders", "alpha-prime"))).isTrue();
        assertThat(isShown(slider("#parameters", "alpha-prime"))).isFalse();
        assertThat(isShown(slider("#parameters", "lambda"))).isTrue();
        choose(robot, "menu-tour-leave");
        assertThat(isShown(slider("#parameters", "alpha-prime"))).isTrue();
    }

    private Node slider(String place, String option) {
        return stage.getScene().lookup(place).lookup("#" + option + "-slider");
    }

    @Test
    void theProjectorShowsOneChartAndAfterwardsAllAgain(FxRobot robot) {
        choose(robot, "menu-projector-mode");
        assertThat(charts()).hasSize(1);
        choose(robot, "menu-tour");
        choose(robot, "menu-tour-leave");
        assertThat(charts()).as("still projecting").hasSize(1);
        choose(robot, "menu-projector-mode");
        assertThat(charts()).hasSize(4);
    }

    /** What is in sight by itself in front of an audience can be read from the last row. */
    @Test
    void noTextOnTheProjectorIsSmallerThanThreeHundredthsOfTheHeight(FxRobot robot) {
        for (String step : List.of("menu-projector-mode", "menu-tour")) {
            choose(robot, step);
            layOut(robot);
            double least = 0.03 * stage.getScene().getHeight();

            assertThat(ShownTexts.nodes(stage.getScene().getRoot())
                            .filter(PresentingWindowTest::isShown)
                            .filter(Labeled.class::isInstance)
                            .map(Labeled.class::cast)
                            .filter(label -> !label.getText().isBlank()))
                    .isNotEmpty()
                    .filteredOn(label -> !label.getStyleClass().contains("symbol-subscript"))
                    .allSatisfy(label -> assertThat(label.getFont().getSize()
                                    * label.getLocalToSceneTransform().getMxx())
                            .as(label.getText() + label.getStyleClass())
                            .isGreaterThanOrEqualTo(least - 0.01));
        }
        assertThat(stage.getScene().lookup("#status-message").getParent().isVisible())
                .isFalse();
        choose(robot, "menu-tour-leave");
        choose(robot, "menu-projector-mode");
        assertThat(stage.getScene().lookup("#status-message").getParent().isVisible())
                .isTrue();
    }

    @Test
    void iconsAndSlidersGrowWithTheText(FxRobot robot) {
        layOut(robot);
        double icon = iconSize();
        double thumb = thumb();

        choose(robot, "text-200");
        layOut(robot);

        assertThat(iconSize()).isCloseTo(2 * icon, within(1.0));
        assertThat(thumb()).isCloseTo(2 * thumb, within(1.0));
    }

    private double iconSize() {
        return ((FontIcon) ((Button) stage.getScene().lookup("#toolbar-reset")).getGraphic()).getIconSize();
    }

    private double thumb() {
        return ((Region) stage.getScene().lookup("#alpha-slider").lookup(".thumb")).getWidth();
    }

    private void layOut(FxRobot robot) {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private static boolean isShown(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (!here.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void choose(FxRobot robot, String item) {
        robot.interact(() -> window.choose(item));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> find(String query) {
        return Optional.ofNullable(stage.getScene().lookup(query));
    }

    private List<String> charts() {
        ChartBoard board = (ChartBoard) stage.getScene().lookup("#charts");
        return board.lookupAll(".chart").stream()
                .filter(Node::isVisible)
                .map(Node::getId)
                .sorted((one, other) -> Integer.compare(place(board, one), place(board, other)))
                .toList();
    }

    private static int place(ChartBoard board, String id) {
        return board.arrangement().places().stream()
                .map(kind -> "chart-" + kind.fileName())
                .toList()
                .indexOf(id);
    }
}
