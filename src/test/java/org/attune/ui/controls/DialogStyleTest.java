package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Dialogs have their size when they come on screen: what a window manager is asked later it may ignore. */
@ExtendWith(ApplicationExtension.class)
final class DialogStyleTest {
    private Stage owner;

    @Start
    void start(Stage stage) {
        owner = stage;
        stage.setScene(new Scene(new Region(), 300, 200));
        stage.show();
    }

    @Test
    void contentOfItsOwnSizeFitsFromTheStart(FxRobot robot) {
        Region content = new Region();
        content.setPrefSize(500, 400);

        assertThat(heightWhenShown(robot, dialog -> DialogStyle.scroll(dialog, content)))
                .isGreaterThan(400);
    }

    @Test
    void contentSizedByItsTextFitsFromTheStart(FxRobot robot) {
        Region content = new Region();

        assertThat(heightWhenShown(robot, dialog -> {
                    dialog.getDialogPane().setContent(content);
                    DialogStyle.size(dialog, content, 40, 30);
                }))
                .isGreaterThan(30 * 12);
    }

    private double heightWhenShown(FxRobot robot, Consumer<Dialog<ButtonType>> styling) {
        List<Double> heights = new ArrayList<>();
        robot.interact(() -> {
            Dialog<ButtonType> dialog = new Dialog<>();
            dialog.initOwner(owner);
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
            styling.accept(dialog);
            Window window = dialog.getDialogPane().getScene().getWindow();
            window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> heights.add(window.getHeight()));
            dialog.show();
            dialog.close();
        });
        return heights.getFirst();
    }
}
