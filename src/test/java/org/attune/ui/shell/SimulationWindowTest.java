package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import org.attune.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Training at the marker, as the user sees it. */
@ExtendWith(ApplicationExtension.class)
final class SimulationWindowTest {
    @TempDir
    private Path folder;

    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, folder, Settings.INITIAL);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void select(String id) {
        window.items().stream()
                .filter(item -> id.equals(item.getId()))
                .forEach(item -> ((RadioMenuItem) item).setSelected(true));
    }

    private boolean isBarShown(FxRobot robot) {
        return robot.lookup("#simulation-bar").query().isVisible();
    }

    @Test
    void theBarIsThereWhileThereIsTraining(FxRobot robot) throws Exception {
        assertThat(isBarShown(robot)).isFalse();

        robot.interact(() -> {
            select("menu-simulation-40");
            window.choose("menu-simulation-run");
        });

        assertThat(robot.lookup("#simulation-message").queryAs(Label.class).getText())
                .startsWith("Training at D = 40");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup("#simulation-message")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("Trained at D = 40, α′ = 3: E′ = "));
        robot.interact(
                () -> robot.lookup("#simulation-stop").queryAs(Button.class).fire());
        assertThat(isBarShown(robot)).isFalse();

        robot.interact(() -> {
            select("menu-simulation-400");
            window.choose("menu-simulation-run");
        });
        assertThat(isBarShown(robot)).isTrue();
        robot.interact(
                () -> robot.lookup("#simulation-stop").queryAs(Button.class).fire());
        assertThat(isBarShown(robot)).isFalse();
    }
}
