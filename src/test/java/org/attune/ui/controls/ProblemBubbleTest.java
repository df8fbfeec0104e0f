package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
final class ProblemBubbleTest {
    private final StringProperty upperProblem = new SimpleStringProperty("");
    private final StringProperty lowerProblem = new SimpleStringProperty("");
    private ProblemBubble upper;
    private ProblemBubble lower;
    private TextField field;
    private Button next;
    private Node upperGroup;
    private Node lowerGroup;
    private Stage stage;

    @Start
    void start(Stage shared) {
        // The stage given is that of all tests, which would keep the height that is set here.
        stage = new Stage();
        upper = new ProblemBubble(upperProblem);
        lower = new ProblemBubble(lowerProblem);
        field = new TextField();
        next = new Button("next");
        upperGroup = new VBox(field, upper);
        lowerGroup = new VBox(next, lower);
        stage.setScene(new Scene(new VBox(new VBox(upperGroup, lowerGroup)), 300, 120));
        stage.show();
    }

    @Stop
    void close() {
        stage.close();
    }

    @Test
    void nothingMovesWhenItAppears(FxRobot robot) {
        Bounds before = next.localToScene(next.getLayoutBounds());
        assertThat(upper.isVisible()).isFalse();

        say(robot, upperProblem, "x = 7 is not allowed: it must be ≤ 1");

        assertThat(upper.isVisible()).isTrue();
        assertThat(next.localToScene(next.getLayoutBounds())).isEqualTo(before);
        Bounds bubble = upper.localToScene(upper.getLayoutBounds());
        assertThat(bubble.getMinY())
                .isGreaterThan(field.localToScene(field.getLayoutBounds()).getMaxY());
        assertThat(bubble.getHeight()).isGreaterThan(10);
        assertThat(bubble.getWidth()).isEqualTo(field.getWidth());
    }

    @Test
    void hangsInFrontOfWhatStandsBelow(FxRobot robot) {
        say(robot, upperProblem, "first");
        assertThat(upperGroup.getViewOrder()).isLessThan(lowerGroup.getViewOrder());

        say(robot, lowerProblem, "second");
        assertThat(upperGroup.getViewOrder()).isLessThan(lowerGroup.getViewOrder());
        assertThat(lowerGroup.getViewOrder()).isNegative();

        say(robot, upperProblem, "");
        say(robot, lowerProblem, "");
        assertThat(upperGroup.getViewOrder()).isZero();
        assertThat(lowerGroup.getViewOrder()).isZero();
    }

    @Test
    void standsAboveItsNodeWhereTheWindowEnds(FxRobot robot) {
        robot.interact(() -> next.getScene()
                .getWindow()
                .setHeight(next.getScene().getWindow().getHeight()
                        - next.getScene().getHeight()
                        + next.localToScene(next.getLayoutBounds()).getMaxY()
                        + 4));

        say(robot, lowerProblem, "no room below");

        Bounds bubble = lower.localToScene(lower.getLayoutBounds());
        assertThat(bubble.getMaxY())
                .isLessThan(next.localToScene(next.getLayoutBounds()).getMinY());
    }

    private void say(FxRobot robot, StringProperty problem, String text) {
        robot.interact(() -> {
            problem.set(text);
            next.getScene().getRoot().applyCss();
            next.getScene().getRoot().layout();
        });
    }
}
