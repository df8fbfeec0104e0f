package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.Ghost;
import org.attune.ui.controls.NumberField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Another language is spoken at once, and the session goes on. */
final class LanguageChangeTest {
    private static final Locale BEFORE = Locale.getDefault();

    private final FxRobot robot = new FxRobot();
    private final AttuneApplication program = program();

    /** Its first answers come on the JavaFX thread, which must be there. */
    private static AttuneApplication program() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
        SyntheticPredictor predictor = new SyntheticPredictor();
        return new AttuneApplication(predictor, listener -> new ImmediateCurveService(predictor, listener));
    }

    @BeforeEach
    void start() {
        program.init();
        robot.interact(() -> {
            program.start(new Stage());
            choose("language-en");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void stop() {
        robot.interact(() -> choose("language-system"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            program.stop();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        Locale.setDefault(BEFORE);
    }

    @Test
    void theWindowSpeaksTheChosenLanguageWithTheSameSession() {
        robot.interact(() -> type("#delta-field", "0.75"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            choose("menu-pin");
            type("#alpha-field", "0.25");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pins()).as("before").hasSize(1);

        robot.interact(() -> choose("language-fr"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stages()).hasSize(1);
        assertThat(menus()).contains("Fichier").doesNotContain("File");
        assertThat(field("#delta-field").getText()).isEqualTo("0,75");
        assertThat(field("#alpha-field").getText()).isEqualTo("0,25");
        assertThat(pins()).hasSize(1);
        assertThat(stage().getTitle()).as("still not saved").isEqualTo("• Sans titre – Attune");

        robot.interact(() -> type("#delta-field", "1,125"));
        robot.interact(() -> choose("language-en"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stages()).hasSize(1);
        assertThat(menus()).contains("File").doesNotContain("Fichier");
        assertThat(ParameterInfo.DELTA.parse(field("#delta-field").getText())).isEqualTo(1.125);
    }

    @Test
    void choosingTheLanguageThatIsSpokenLeavesTheWindow() {
        Stage before = stage();

        robot.interact(() -> choose("language-en"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stages()).containsExactly(before);
    }

    private List<Ghost> pins() {
        return ((ChartBoard) scene().lookup("#charts"))
                .picture()
                .orElseThrow()
                .comparison()
                .ghosts();
    }

    private void type(String field, String text) {
        field(field).setText(text);
        ((NumberField) field(field)).commit();
    }

    private TextField field(String id) {
        return (TextField) scene().lookup(id);
    }

    private Scene scene() {
        return stage().getScene();
    }

    private Stage stage() {
        return stages().getFirst();
    }

    private static List<Stage> stages() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.getScene() != null && window.getScene().lookup("#menus") != null)
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .toList();
    }

    private List<String> menus() {
        return ((MenuBar) scene().lookup("#menus"))
                .getMenus().stream().map(Menu::getText).toList();
    }

    private void choose(String id) {
        ((MenuBar) scene().lookup("#menus"))
                .getMenus().stream()
                        .flatMap(menu -> all(menu).stream())
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no menu has an item " + id))
                        .fire();
    }

    private static List<MenuItem> all(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(inner -> all(inner).stream()).toList()
                : List.of(item);
    }
}
