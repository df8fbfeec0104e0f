package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class DropDownTest {
    private Stage stage;
    private DropDown<String> box;

    @Start
    void start(Stage shared) {
        // The stage given is that of all tests: moved, it would be where they do not look for it.
        stage = new Stage();
        box = new DropDown<>();
        // Lines twice as high as those that the toolkit reckons with before styles are applied.
        box.setStyle("-fx-font-size: 28px;");
        for (int line = 0; line < 8; line++) {
            box.getItems().add("choice " + line);
        }
        StackPane root = new StackPane(box);
        StackPane.setAlignment(box, Pos.CENTER);
        stage.setScene(new Scene(root, 300, 120));
        stage.show();
    }

    @Stop
    void close() {
        stage.close();
    }

    /** At the upper end of the screen there is room below, at the lower end above. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsListTouchesItAtTheFirstOpening(boolean atLowerEnd, FxRobot robot) {
        robot.interact(() ->
                stage.setY(atLowerEnd ? Screen.getPrimary().getVisualBounds().getMaxY() - stage.getHeight() : 0));
        robot.interact(box::show);
        WaitForAsyncUtils.waitForFxEvents();

        Bounds field = box.localToScreen(box.getLayoutBounds());
        Node list = ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
        Bounds open = list.localToScreen(list.getLayoutBounds());
        if (atLowerEnd) {
            assertThat(open.getMaxY()).isCloseTo(field.getMinY(), within(1.0));
        } else {
            assertThat(open.getMinY()).isCloseTo(field.getMaxY(), within(1.0));
        }
        robot.interact(box::hide);
    }
}
