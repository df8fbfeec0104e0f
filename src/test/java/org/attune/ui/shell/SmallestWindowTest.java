package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.attune.model.ParameterInfo;
import org.attune.ui.settings.PanelLayout;
import org.attune.ui.settings.Settings;
import org.attune.ui.settings.WindowPlace;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In the smallest window nothing is cut, nothing lies outside and nothing scrolls sideways, whatever is shown. */
@ExtendWith(ApplicationExtension.class)
final class SmallestWindowTest {
    private static final Locale BEFORE = Locale.getDefault();

    /** Sentences of any length; their tooltips hold all of them. */
    private static final Set<String> SENTENCES = Set.of(
            "numbers-reading",
            "numbers-meaning",
            "status-message",
            "optima-status",
            "landscape-status",
            "figure-title");

    @TempDir
    private Path folder;

    private Stage stage;
    private Optional<WholeWindow> opened = Optional.empty();
    private final Set<String> faults = new TreeSet<>();

    @Start
    void start(Stage window) {
        stage = window;
    }

    @AfterEach
    void close() {
        opened.ifPresent(WholeWindow::close);
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"en, 100", "en, 125", "fr, 100", "fr, 125"})
    void everythingIsInSight(String language, int percent, FxRobot robot) {
        Language.ofCode(language).orElseThrow().use();
        robot.interact(() -> opened = Optional.of(new WholeWindow(
                stage,
                folder,
                new Settings(
                        Language.ofCode(language),
                        percent,
                        new WindowPlace(1000, 700, Optional.empty(), false),
                        PanelLayout.INITIAL))));
        WholeWindow window = opened.orElseThrow();
        // Five cards in a row need more than that for large text: there these pages scroll.
        List<String> wide = percent > 100 ? List.of("optima", "compare") : List.of();
        look(robot, "start");
        for (String page : List.of("results", "noise-and-stability", "branches-and-limits", "optima", "compare")) {
            fire(robot, "#numbers-" + page);
            look(robot, page, wide.contains(page));
        }
        robot.interact(() -> window.choose("menu-pin"));
        look(robot, "pinned", wide.contains("compare"));
        robot.interact(() -> window.choose("menu-optima"));
        look(robot, "optima found", wide.contains("optima"));
        fire(robot, "#numbers-results");
        for (String view : List.of("landscape", "spectrum", "curves")) {
            fire(robot, "#view-" + view);
            look(robot, view);
        }
        robot.interact(() -> window.choose("menu-fig4-whole"));
        look(robot, "figure");
        robot.interact(() -> window.choose("menu-animate"));
        look(robot, "animated");
        robot.interact(() -> window.choose("menu-snapshot-take"));
        look(robot, "snapshot");
        robot.interact(() -> window.model().setParameter(ParameterInfo.LAMBDA, 2));
        look(robot, "collapsed");

        assertThat(faults).isEmpty();
    }

    private void fire(FxRobot robot, String button) {
        robot.interact(() -> ((ToggleButton) stage.getScene().lookup(button)).fire());
    }

    private void look(FxRobot robot, String occasion) {
        look(robot, occasion, false);
    }

    private void look(FxRobot robot, String occasion, boolean mayScroll) {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            ShownTexts.nodes(stage.getScene().getRoot())
                    .filter(SmallestWindowTest::isShown)
                    .flatMap(node -> fault(node, mayScroll).stream())
                    .forEach(fault -> faults.add(occasion + ": " + fault));
        });
    }

    private static boolean isShown(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (!here.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> fault(Node node, boolean mayScroll) {
        if (node instanceof Labeled label && label.isTextTruncated() && !isSentence(label)) {
            return Optional.of("cut: " + label.getText() + " (" + label.getStyleClass() + " " + label.getId() + ") "
                    + label.getWidth());
        }
        if (node instanceof TextField field && !field.getText().isEmpty()) {
            double room = field.getWidth()
                    - field.getInsets().getLeft()
                    - field.getInsets().getRight();
            double needed = field.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .mapToDouble(text -> text.getLayoutBounds().getWidth())
                    .max()
                    .orElse(0);
            if (needed > room + 4) {
                return Optional.of("cut: " + field.getText() + " in " + field.getId());
            }
        }
        if (!mayScroll && node instanceof ScrollPane scroll && scroll.getContent() != null) {
            double room = scroll.getViewportBounds().getWidth();
            double needed = scroll.getContent().getLayoutBounds().getWidth();
            if (needed > room + 4) {
                return Optional.of("scrolls sideways: " + scroll.getStyleClass() + " " + needed + " > " + room);
            }
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        boolean inside = !(node instanceof Control)
                // Higher than its bar, which clips nothing of its words.
                || node instanceof MenuBar
                || place.isEmpty()
                || isScrolled(node)
                || (place.getMinX() >= -4
                        && place.getMinY() >= -4
                        && place.getMaxX() <= stage.getScene().getWidth() + 4
                        && place.getMaxY() <= stage.getScene().getHeight() + 4);
        return inside
                ? Optional.empty()
                : Optional.of("outside: " + node.getClass().getSimpleName() + " " + node.getId() + node.getStyleClass()
                        + " " + place);
    }

    private static boolean isSentence(Node node) {
        String id = String.valueOf(node.getId());
        return SENTENCES.contains(id) || id.endsWith("-note");
    }

    private static boolean isScrolled(Node node) {
        for (Node here = node.getParent(); here != null; here = here.getParent()) {
            if (here instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }
}
