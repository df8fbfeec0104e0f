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
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.attune.model.ParameterInfo;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.files.LastFolders;
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
        WholeWindow window = open(language, percent, 1000, 700, robot);
        look(robot, "start");
        for (String page : List.of("results", "noise-and-stability", "branches-and-limits", "optima", "compare")) {
            fire(robot, "#numbers-" + page);
            look(robot, page);
        }
        robot.interact(() -> window.choose("menu-pin"));
        look(robot, "pinned");
        robot.interact(() -> window.choose("menu-optima"));
        look(robot, "optima found");
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

    /** The story leaves the charts less room than anything else. */
    @ParameterizedTest
    @CsvSource({"en, 1000, 700", "fr, 1000, 700", "fr, 1400, 900"})
    void everyStepOfTheTourIsInSight(String language, int width, int height, FxRobot robot) {
        WholeWindow window = open(language, 100, width, height, robot);
        robot.interact(() -> window.choose("menu-tour"));
        Button forward = (Button) stage.getScene().lookup("#tour-next");
        for (int step = 1; step <= 9; step++) {
            look(robot, "step " + step);
            Node framed = stage.getScene().getRoot().lookupAll(".chart").stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow();
            Bounds chart = framed.localToScene(framed.getLayoutBounds());
            Bounds room = boundsOf(".chart-scroll");
            assertThat(chart.getMinX()).as("step " + step).isGreaterThanOrEqualTo(room.getMinX() - 1);
            assertThat(chart.getMaxX()).as("step " + step).isLessThanOrEqualTo(room.getMaxX() + 1);
            assertThat(chart.getMinY()).as("step " + step).isGreaterThanOrEqualTo(room.getMinY() - 1);
            assertThat(chart.getMinY()).as("step " + step).isLessThan(room.getMaxY() - 100);
            if (step < 9) {
                robot.interact(forward::fire);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Twice as large text has not room enough for everything there, but for all that one works with. */
    @ParameterizedTest
    @CsvSource({"fr, 1000, 700", "fr, 1400, 900", "en, 1400, 900"})
    void textOfTwiceTheSizeIsThatLargeInChartsTooAndEveryToolIsAtHand(
            String language, int width, int height, FxRobot robot) {
        open(language, 200, width, height, robot);
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });

        Node board = stage.getScene().lookup("#charts");
        assertThat(board.lookupAll(".chart-level"))
                .isNotEmpty()
                .allSatisfy(chart ->
                        assertThat(chart.getLocalToSceneTransform().getMxx()).isGreaterThan(1.6));
        Bounds charts = board.localToScene(board.getLayoutBounds());
        assertThat(charts.getMaxX()).isLessThanOrEqualTo(stage.getScene().getWidth() + 1);
        for (Node scroll : stage.getScene().lookup("#numbers").lookupAll(".numbers-scroll > .scroll-bar:horizontal")) {
            assertThat(scroll.isVisible()).isFalse();
        }
        Bounds parameters = boundsOf("#parameters");
        assertThat(charts.getMinX()).isGreaterThanOrEqualTo(parameters.getMaxX() - 1);
        for (String tool : List.of("undo", "redo", "reset", "pin", "optima", "export", "animate", "theme")) {
            Node button = stage.getScene().lookup("#toolbar-" + tool);
            if (button.isVisible()) {
                assertThat(boundsOf("#toolbar-" + tool).getMaxX())
                        .isLessThanOrEqualTo(stage.getScene().getWidth());
            }
        }
        MenuButton more = (MenuButton) stage.getScene().lookup("#toolbar-more");
        if (more.isVisible()) {
            assertThat(boundsOf("#toolbar-more").getMaxX())
                    .isLessThanOrEqualTo(stage.getScene().getWidth());
            robot.interact(more::show);
            assertThat(more.getItems())
                    .isNotEmpty()
                    .allMatch(item -> !item.getText().isEmpty());
            robot.interact(more::hide);
        }
    }

    /** A screen of 1920 × 1080 at 200 % has 960 × 540, less the title bar and what the system keeps. */
    @ParameterizedTest
    @CsvSource({"en, 100", "fr, 100", "en, 200", "fr, 200"})
    void onAScreenOfTwiceTheDensityEverythingCanBeScrolledTo(String language, int percent, FxRobot robot) {
        open(language, percent, 1000, 700, robot);
        robot.interact(() -> {
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(960);
            stage.setHeight(500);
        });
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });

        double height = stage.getScene().getHeight();
        assertThat(boundsOf(".command-bar").getMinY()).isNotNegative();
        assertThat(boundsOf(".status-bar").getMaxY()).isLessThanOrEqualTo(height + 1);
        Region pane = (Region) stage.getScene().lookup(".overflow-pane");
        Bounds room = pane.localToScene(pane.getLayoutBounds());
        assertThat(room.getHeight()).isGreaterThan(200);
        for (String part : List.of("#parameters", ".chart-scroll", "#numbers")) {
            assertThat(boundsOf(part).getWidth()).as(part).isGreaterThan(200);
            assertThat(boundsOf(part).getHeight()).as(part).isGreaterThan(80);
        }
        for (String bar : List.of("horizontal", "vertical")) {
            ScrollBar scroll = (ScrollBar) pane.lookup("#overflow-" + bar);
            robot.interact(() -> {
                scroll.setValue(scroll.getMax());
                pane.layout();
            });
        }
        for (String part : List.of(".chart-scroll", "#numbers")) {
            assertThat(boundsOf(part).getMaxX()).as(part).isLessThanOrEqualTo(room.getMaxX() + 1);
            assertThat(boundsOf(part).getMaxY()).as(part).isLessThanOrEqualTo(room.getMaxY() + 1);
        }
    }

    private WholeWindow open(String language, int percent, int width, int height, FxRobot robot) {
        Language.ofCode(language).orElseThrow().use();
        robot.interact(() -> opened = Optional.of(new WholeWindow(
                stage,
                folder,
                new Settings(
                        Language.ofCode(language),
                        percent,
                        new WindowPlace(width, height, Optional.empty(), false),
                        PanelLayout.INITIAL,
                        false,
                        LastFolders.NONE))));
        return opened.orElseThrow();
    }

    private Bounds boundsOf(String query) {
        Node node = stage.getScene().lookup(query);
        return node.localToScene(node.getLayoutBounds());
    }

    private void fire(FxRobot robot, String button) {
        robot.interact(() -> ((ToggleButton) stage.getScene().lookup(button)).fire());
    }

    private void look(FxRobot robot, String occasion) {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            ShownTexts.nodes(stage.getScene().getRoot())
                    .filter(SmallestWindowTest::isShown)
                    .flatMap(node -> fault(node).stream())
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

    private Optional<String> fault(Node node) {
        boolean cut = node instanceof ProseLabel prose
                ? prose.isCut()
                : node instanceof Labeled label && label.isTextTruncated();
        if (cut && node instanceof Labeled label && !isSentence(label)) {
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
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
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
