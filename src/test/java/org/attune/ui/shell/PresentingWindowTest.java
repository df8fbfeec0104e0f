package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.attune.model.Quantity;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    void theProjectorShowsOneChartAndAfterwardsAllAgain(FxRobot robot) {
        choose(robot, "menu-projector-mode");
        assertThat(charts()).hasSize(1);
        choose(robot, "menu-tour");
        choose(robot, "menu-tour-leave");
        assertThat(charts()).as("still projecting").hasSize(1);
        choose(robot, "menu-projector-mode");
        assertThat(charts()).hasSize(4);
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
