package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SegmentsTest {
    private final List<String> chosen = new ArrayList<>();
    private Segments<String> segments;

    @Start
    void start(Stage stage) {
        segments = new Segments<>(List.of("a", "b", "c"), name -> name, chosen::add);
        stage.setScene(new Scene(segments, 300, 100));
        stage.show();
    }

    @Test
    void arrowKeysMoveTheFocusAndNotWhatIsShown(FxRobot robot) {
        robot.interact(() -> {
            segments.show("a");
            button("a").requestFocus();
        });

        robot.push(KeyCode.RIGHT);

        assertThat(segments.getScene().getFocusOwner()).isEqualTo(button("b"));
        assertThat(pressed()).containsExactly("a");
        assertThat(chosen).isEmpty();

        robot.push(KeyCode.SPACE);

        assertThat(pressed()).containsExactly("b");
        assertThat(chosen).containsExactly("b");
    }

    @Test
    void aSecondPressLeavesTheChoice(FxRobot robot) {
        robot.interact(() -> button("c").fire());
        robot.interact(() -> button("c").fire());

        assertThat(pressed()).containsExactly("c");
        robot.interact(segments::showNone);
        assertThat(pressed()).isEmpty();
    }

    private ToggleButton button(String name) {
        return segments.button(name);
    }

    private List<String> pressed() {
        return List.of("a", "b", "c").stream()
                .filter(name -> button(name).isSelected())
                .toList();
    }
}
