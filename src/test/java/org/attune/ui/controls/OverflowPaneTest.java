package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Where there is not room enough, everything inside can be reached by scroll bars, by the wheel and by the keyboard.
 */
@ExtendWith(ApplicationExtension.class)
final class OverflowPaneTest {
    private Button last;
    private BorderPane content;
    private OverflowPane pane;

    @Start
    void start(Stage stage) {
        last = new Button("last");
        content = new BorderPane();
        pane = new OverflowPane(content, 600, 400);
        BorderPane.setAlignment(last, Pos.BOTTOM_RIGHT);
        content.setBottom(last);
        stage.setScene(new Scene(pane, 700, 500));
        stage.show();
    }

    @Test
    void contentFillsTheRoomThatIsThere() {
        assertThat(content.getWidth()).isEqualTo(700);
        assertThat(content.getHeight()).isEqualTo(500);
        assertThat(bar("vertical").isVisible()).isFalse();
        assertThat(bar("horizontal").isVisible()).isFalse();
    }

    @Test
    void contentIsNeverSmallerThanItCanBeUsed(FxRobot robot) {
        resize(robot, 300, 200);

        assertThat(content.getWidth()).isEqualTo(600);
        assertThat(content.getHeight()).isEqualTo(400);
        assertThat(isInSight()).isFalse();
        robot.interact(() -> {
            bar("vertical").setValue(bar("vertical").getMax());
            bar("horizontal").setValue(bar("horizontal").getMax());
            pane.layout();
        });
        assertThat(isInSight()).isTrue();

        resize(robot, 700, 500);
        assertThat(content.getLayoutX()).isZero();
        assertThat(content.getLayoutY()).isZero();
    }

    @Test
    void theFocusIsScrolledTo(FxRobot robot) {
        resize(robot, 300, 200);
        robot.interact(() -> pane.requestFocus());
        robot.interact(() -> {
            last.requestFocus();
            pane.layout();
        });

        assertThat(isInSight()).isTrue();
    }

    @Test
    void theWheelScrollsWhatNothingInsideScrolls(FxRobot robot) {
        resize(robot, 700, 300);
        robot.interact(() -> {
            content.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    -1000,
                    0,
                    -1000,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            pane.layout();
        });

        assertThat(content.getLayoutY()).isLessThanOrEqualTo(-100);
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            pane.resize(width, height);
            pane.layout();
        });
    }

    private ScrollBar bar(String name) {
        return (ScrollBar) pane.lookup("#overflow-" + name);
    }

    private boolean isInSight() {
        Bounds place = pane.sceneToLocal(last.localToScene(last.getLayoutBounds()));
        return place.getMinX() >= 0
                && place.getMinY() >= 0
                && place.getMaxX() <= pane.getWidth()
                && place.getMaxY() <= pane.getHeight();
    }
}
