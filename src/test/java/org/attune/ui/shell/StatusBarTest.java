package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class StatusBarTest {
    private final StatusBar bar = new StatusBar(() -> {}, () -> {});

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(bar, 800, 40));
    }

    @Test
    void aWelcomeComesAfterAnythingElseAndGoesWhenDismissed(FxRobot robot) {
        robot.interact(() -> bar.showWelcome("New here?"));
        assertThat(message()).isEqualTo("New here?");
        assertThat(dismiss().isVisible()).isTrue();

        robot.interact(() -> bar.showError("failed"));
        assertThat(message()).isEqualTo("failed");

        robot.interact(() -> dismiss().fire());
        assertThat(message()).isEqualTo("New here?");

        robot.interact(() -> dismiss().fire());
        assertThat(message()).isEmpty();
        assertThat(dismiss().isVisible()).isFalse();
    }

    private String message() {
        return ((Label) bar.lookup("#status-message")).getText();
    }

    private Button dismiss() {
        return (Button) bar.lookup("#status-dismiss");
    }
}
