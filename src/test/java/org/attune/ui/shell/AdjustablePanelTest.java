package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A divider makes its panel larger, hides it and brings it back, by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
final class AdjustablePanelTest {
    private static final double NEEDED = 200;

    private final Region content = new Region();
    private AdjustablePanel panel;

    @Start
    void start(Stage stage) {
        content.setId("side");
        content.setPrefSize(NEEDED, 300);
        panel = new AdjustablePanel(content, Side.LEFT, "Width");
        Region divider = (Region) panel.getRight();
        divider.setStyle("-fx-pref-width: 16px;");
        BorderPane root = new BorderPane(new Region());
        root.setLeft(panel);
        stage.setScene(new Scene(root, 800, 400));
        stage.show();
    }

    @Test
    void theDividerIsDragged(FxRobot robot) {
        drag(robot, 60);
        assertThat(content.getWidth()).isEqualTo(NEEDED + 60);
        assertThat(panel.extentProperty().get()).hasValue(NEEDED + 60);

        drag(robot, -100);
        assertThat(content.getWidth()).isEqualTo(NEEDED);
        assertThat(panel.extentProperty().get())
                .as("no smaller than it needs to be")
                .isEmpty();

        drag(robot, 1000);
        assertThat(content.getWidth())
                .as("half of the window")
                .isEqualTo(panel.getScene().getWidth() / 2);
        robot.doubleClickOn("#side-divider");
        assertThat(content.getWidth()).isEqualTo(NEEDED);
    }

    @Test
    void aPanelIsHiddenAndBroughtBack(FxRobot robot) {
        drag(robot, 50);
        drag(robot, -200);
        assertThat(panel.shownProperty().get()).isFalse();
        assertThat(panel.getWidth()).isLessThan(50);

        robot.clickOn("#side-divider");
        assertThat(panel.shownProperty().get()).isTrue();
        assertThat(content.getWidth()).isGreaterThanOrEqualTo(NEEDED);
    }

    @Test
    void keysDoTheSame(FxRobot robot) {
        robot.interact(() -> panel.getRight().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertThat(content.getWidth()).isEqualTo(NEEDED + 16);
        robot.push(KeyCode.ENTER);
        assertThat(panel.shownProperty().get()).isFalse();
        robot.push(KeyCode.ENTER);
        assertThat(content.getWidth()).isEqualTo(NEEDED + 16);
    }

    private static void drag(FxRobot robot, double distance) {
        robot.moveTo("#side-divider")
                .press(MouseButton.PRIMARY)
                .moveBy(distance, 0)
                .release(MouseButton.PRIMARY);
    }
}
