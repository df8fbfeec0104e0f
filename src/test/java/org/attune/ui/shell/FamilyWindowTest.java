package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.attune.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Families of curves as a user asks for them. */
@ExtendWith(ApplicationExtension.class)
final class FamilyWindowTest {
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

    @Test
    void whatCannotBeUsedStaysBesideItsReasonUntilItIsMended(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) window.scene().lookup("#numbers-compare")).fire());
        ComboBox<?> parameter = robot.lookup("#family-parameter").queryAs(ComboBox.class);
        TextField values = robot.lookup("#family-values").queryAs(TextField.class);
        Label note = robot.lookup("#family-note").queryAs(Label.class);
        assertThat(values.isDisabled()).isTrue();

        robot.interact(() -> parameter.getSelectionModel().select(8));
        assertThat(values.getText()).isEqualTo("0.05; 1; ∞");
        robot.interact(() -> {
            values.setText("0.05; x");
            values.fireEvent(new ActionEvent());
        });
        assertThat(note.getText()).contains("\"x\"");

        robot.interact(() -> window.choose("menu-pin"));
        assertThat(values.getText()).isEqualTo("0.05; x");
        assertThat(note.getText()).contains("\"x\"");

        robot.interact(() -> window.choose("menu-fig1-whole"));
        assertThat(values.getText()).isEqualTo("0.05; 1");
        assertThat(note.getText()).doesNotContain("\"x\"");

        robot.interact(() -> parameter.getSelectionModel().select(0));
        assertThat(values.getText()).as("values of nothing").isEmpty();
    }

    @Test
    void valuesThatAreNotInUseAreMarkedAndTakenBack(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) window.scene().lookup("#numbers-compare")).fire());
        ComboBox<?> parameter = robot.lookup("#family-parameter").queryAs(ComboBox.class);
        TextField values = robot.lookup("#family-values").queryAs(TextField.class);
        PseudoClass notInUse = PseudoClass.getPseudoClass("not-in-use");
        robot.interact(() -> parameter.getSelectionModel().select(8));
        assertThat(values.getPseudoClassStates()).doesNotContain(notInUse);

        robot.interact(() -> values.setText("0.05; x"));
        assertThat(values.getPseudoClassStates()).contains(notInUse);
        robot.interact(() -> values.fireEvent(new ActionEvent()));
        assertThat(values.getPseudoClassStates()).contains(notInUse);
        assertThat(values.getAccessibleText()).contains("not in use");

        robot.interact(() -> values.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(values.getText()).isEqualTo("0.05; 1; ∞");
        assertThat(values.getPseudoClassStates()).doesNotContain(notInUse);
        assertThat(robot.lookup("#family-note").queryAs(Label.class).getText()).doesNotContain("\"x\"");
    }
}
