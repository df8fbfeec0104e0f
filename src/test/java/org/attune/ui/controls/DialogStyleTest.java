package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"-150, -100", "1500, 950", "650, 400", "-5000, 0"})
    void itStandsInsideTheScreenHoweverOftenItIsOpened(double x, double y, FxRobot robot) {
        List<Point2D> places = new ArrayList<>();
        robot.interact(() -> {
            owner.setX(x);
            owner.setY(y);
            Dialog<ButtonType> dialog = new Dialog<>();
            Region content = new Region();
            content.setPrefSize(500, 400);
            dialog.initModality(Modality.NONE);
            DialogStyle.follow(dialog, owner);
            dialog.getDialogPane().setContent(content);
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
            Window window = dialog.getDialogPane().getScene().getWindow();
            for (int i = 0; i < 10; i++) {
                dialog.show();
                Rectangle2D screen = Screen.getPrimary().getVisualBounds();
                assertThat(screen.contains(window.getX(), window.getY(), window.getWidth(), window.getHeight()))
                        .as("inside")
                        .isTrue();
                places.add(new Point2D(window.getX(), window.getY()));
                // As a window manager reports it: off by the frame.
                window.setX(window.getX() + 1);
                window.setY(window.getY() - 20);
                dialog.close();
            }
        });
        assertThat(places).hasSize(10).containsOnly(places.getFirst());
    }

    @Test
    void oneThatGrowsStaysInside(FxRobot robot) {
        robot.interact(() -> {
            owner.setY(900);
            Dialog<ButtonType> dialog = new Dialog<>();
            Region content = new Region();
            content.setPrefSize(300, 100);
            dialog.initModality(Modality.NONE);
            DialogStyle.follow(dialog, owner);
            dialog.getDialogPane().setContent(content);
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
            dialog.show();
            content.setPrefSize(300, 500);

            Window window = dialog.getDialogPane().getScene().getWindow();
            window.sizeToScene();

            assertThat(window.getHeight()).isGreaterThan(500);
            assertThat(window.getY() + window.getHeight())
                    .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getMaxY());
            dialog.close();
        });
    }

    private double heightWhenShown(FxRobot robot, Consumer<Dialog<ButtonType>> styling) {
        List<Double> heights = new ArrayList<>();
        robot.interact(() -> {
            Dialog<ButtonType> dialog = new Dialog<>();
            DialogStyle.follow(dialog, owner);
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
