package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A field shows what is in use, or says that it does not; keys take back typing before use, and the window's steps
 * after.
 */
@ExtendWith(ApplicationExtension.class)
final class FieldEditsTest {
    private static final PseudoClass NOT_IN_USE = PseudoClass.getPseudoClass("not-in-use");

    private final List<String> ofWindow = new ArrayList<>();
    private final List<Double> used = new ArrayList<>();
    private NumberField field;

    @Start
    void start(Stage stage) {
        field = new NumberField(ParameterInfo.ALPHA::parse, this::use);
        field.setId("field");
        field.setAccessibleText("α, samples");
        field.show(3);
        MenuItem undo = new MenuItem("undo");
        undo.setAccelerator(KeyCombination.valueOf("Shortcut+Z"));
        undo.setOnAction(event -> ofWindow.add("undo"));
        MenuItem redo = new MenuItem("redo");
        redo.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+Z"));
        redo.setOnAction(event -> ofWindow.add("redo"));
        Button other = new Button("other");
        other.setId("other");
        stage.setScene(new Scene(new VBox(new MenuBar(new Menu("edit", null, undo, redo)), other, field)));
        stage.show();
        field.requestFocus();
        field.end();
    }

    @Test
    void typingIsMarkedUntilItIsInUse(FxRobot robot) {
        assertThat(isMarked()).isFalse();

        robot.write("5");
        assertThat(field.getText()).isEqualTo("35");
        assertThat(isMarked()).isTrue();
        assertThat(field.getAccessibleText()).startsWith("α, samples, not in use yet");

        robot.push(KeyCode.ENTER);
        assertThat(used).containsExactly(35.0);
        assertThat(isMarked()).isFalse();
        assertThat(field.getAccessibleText()).isEqualTo("α, samples");
    }

    @Test
    void undoTakesBackTypingThenBelongsToTheWindow(FxRobot robot) {
        robot.write("57").push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("35");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(field.getText()).isEqualTo("357");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("357");
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("3");
        assertThat(isMarked()).isFalse();
        assertThat(ofWindow).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(field.getText()).isEqualTo("3");
        assertThat(ofWindow).containsExactly("undo", "redo", "redo");
    }

    @Test
    void whatWasUsedIsTakenBackByTheWindowOnly(FxRobot robot) {
        robot.write("5").push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("35");
        assertThat(ofWindow).containsExactly("undo");

        robot.interact(() -> field.show(3));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("3");
        assertThat(isMarked()).isFalse();
    }

    @Test
    void typingAfterUseIsTakenBackToWhatIsInUse(FxRobot robot) {
        robot.write("5").push(KeyCode.ENTER).write("6").push(KeyCode.CONTROL, KeyCode.Z);

        assertThat(field.getText()).isEqualTo("35");
        assertThat(isMarked()).isFalse();
        assertThat(ofWindow).isEmpty();
    }

    private static void leave(FxRobot robot) {
        robot.interact(() -> robot.lookup("#other").query().requestFocus());
    }

    @Test
    void leavingTheFieldUsesItsText(FxRobot robot) {
        robot.write("5");
        leave(robot);
        assertThat(isMarked()).isFalse();

        robot.clickOn("#field").push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("35");
        assertThat(ofWindow).containsExactly("undo");
    }

    @Test
    void escapeBringsBackWhatIsInUse(FxRobot robot) {
        robot.write("5").push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("3");

        robot.push(KeyCode.END).write("x").push(KeyCode.ENTER);
        assertThat(isMarked()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("3");
        assertThat(isMarked()).isFalse();
        assertThat(field.problemProperty().get()).isEmpty();
    }

    @Test
    void aRefusedTextStaysMarked(FxRobot robot) {
        robot.write("x");
        leave(robot);

        assertThat(field.getText()).isEqualTo("3x");
        assertThat(isMarked()).isTrue();
        assertThat(used).isEmpty();
    }

    @Test
    void aChangeElsewhereMarksWhatIsTypedNoLonger(FxRobot robot) {
        robot.write("5");
        robot.interact(() -> field.show(7));

        assertThat(field.getText()).isEqualTo("7");
        assertThat(isMarked()).isFalse();
    }

    @Test
    void megabytesAreCutAndRefused(FxRobot robot) {
        robot.interact(() -> field.replaceText(0, field.getLength(), "1".repeat(10_000_000)));
        assertThat(field.getLength()).isLessThan(2000);

        robot.push(KeyCode.ENTER);
        assertThat(used).isEmpty();
        assertThat(field.problemProperty().get()).contains("characters").hasSizeLessThan(200);
    }

    private void use(double value) {
        used.add(value);
        field.show(value);
    }

    private boolean isMarked() {
        return field.getPseudoClassStates().contains(NOT_IN_USE);
    }
}
