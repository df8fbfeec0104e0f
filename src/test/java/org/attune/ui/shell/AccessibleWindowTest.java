package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.attune.model.ParameterInfo;
import org.attune.ui.settings.Settings;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window without eyes and without a mouse: names, live values, keys and the order of the focus. */
@ExtendWith(ApplicationExtension.class)
final class AccessibleWindowTest {
    private static final Pattern ALT_DIGITS = Pattern.compile("Alt \\+ (\\d) … (\\d)");

    /** Keys in the list that no menu has, but single controls. */
    private static final Set<String> LOCAL = Set.of("F2", "F6", "Shift + F6", "Ctrl + Y");

    @TempDir
    private Path folder;

    private WholeWindow window;

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, folder, Settings.INITIAL);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everythingThatTakesTheFocusHasAName(FxRobot robot) {
        Set<String> nameless = new TreeSet<>();
        robot.interact(() -> {
            window.choose("menu-pin");
            window.choose("menu-animate");
            window.choose("menu-snapshot-take");
            window.choose("menu-tour");
            nameless.addAll(nameless());
            for (String view : List.of("landscape", "spectrum", "curves")) {
                ((ToggleButton) window.scene().lookup("#view-" + view)).fire();
                nameless.addAll(nameless());
            }
            window.choose("menu-export");
            window.choose("menu-about");
            window.choose("menu-keyboard");
            window.choose("menu-symbols");
        });
        robot.interact(() -> nameless.addAll(nameless()));
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(other -> !other.equals(window.scene().getWindow()))
                .forEach(Window::hide));

        assertThat(nameless).isEmpty();
    }

    private static Set<String> nameless() {
        List<Node> nodes = ShownTexts.nodes().toList();
        Set<Node> labelled = nodes.stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return nodes.stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> isBlank(node.getAccessibleText())
                        && !(node instanceof Labeled labeled && !isBlank(labeled.getText()))
                        && !labelled.contains(node))
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Test
    void theListOfKeysIsCompleteAndTrue(FxRobot robot) {
        Set<String> installed = window.items().stream()
                .map(MenuItem::getAccelerator)
                .filter(Objects::nonNull)
                .map(key -> listed(key.getName()))
                .collect(Collectors.toCollection(TreeSet::new));

        Texts texts = Texts.of("keyboard", Language.ENGLISH);
        Set<String> list = new TreeSet<>();
        for (int entry = 1; ; entry++) {
            try {
                list.addAll(combinations(texts.text("keys." + entry)));
            } catch (IllegalArgumentException end) {
                break;
            }
        }
        list.removeAll(LOCAL);

        assertThat(list).isEqualTo(installed);
    }

    /** "Shortcut+Shift+Z" as the list writes it. */
    private static String listed(String name) {
        String key = name.replace("Ctrl", "Shortcut")
                .replaceFirst("(?:Shift\\+Shortcut|Shortcut\\+Shift)", "Shortcut+Shift");
        return key.replace("Shortcut+", "Ctrl + ")
                .replace("Shift+", "Shift + ")
                .replace("Alt+", "Alt + ")
                .replace("Equals", "plus")
                .replace("EQUALS", "plus")
                .replace("Minus", "minus")
                .replace("MINUS", "minus")
                .replace("Period", ".")
                .replace("PERIOD", ".")
                .replace("SPACE", "Space");
    }

    /**
     * The combinations with Ctrl, a function key, or Alt and a digit in an entry; what follows a comma keeps the Ctrl
     * before it.
     */
    private static List<String> combinations(String entry) {
        Matcher figures = ALT_DIGITS.matcher(entry);
        if (figures.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(figures.group(1)), Integer.parseInt(figures.group(2)))
                    .mapToObj(digit -> "Alt + " + digit)
                    .toList();
        }
        List<String> found = new ArrayList<>();
        boolean control = false;
        for (String part : entry.split(", ", -1)) {
            boolean function = part.matches("(Shift \\+ )?F\\d+");
            control = part.startsWith("Ctrl") || (control && !function && part.matches("(Shift \\+ )?\\S+"));
            if (function) {
                found.add(part);
            } else if (control) {
                found.add(part.startsWith("Ctrl") ? part : "Ctrl + " + part);
            }
        }
        return found;
    }

    @Test
    void f6GoesFromRegionToRegionInTheOrderOfReading(FxRobot robot) {
        List<Bounds> places = new ArrayList<>();
        List<Node> owners = new ArrayList<>();
        robot.interact(() -> window.scene().lookup("#tokens-slider").requestFocus());
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.F6);
            Node owner = window.scene().getFocusOwner();
            owners.add(owner);
            places.add(owner.localToScene(owner.getBoundsInLocal()));
        }
        robot.push(KeyCode.SHIFT, KeyCode.F6);

        assertThat(owners).doesNotHaveDuplicates();
        assertThat(places.get(0).getMinX()).as("views").isGreaterThan(300);
        assertThat(places.get(1).getMinY())
                .as("numbers")
                .isGreaterThan(places.get(0).getMinY());
        assertThat(owners.get(2).getId())
                .as("the status, with its list of jobs")
                .isEqualTo("status-jobs");
        assertThat(places.get(3).getMinY()).as("tools").isLessThan(60);
        assertThat(window.scene().getFocusOwner()).isEqualTo(owners.get(2));
    }

    @Test
    void theFocusGoesDownThePanelOfParameters() {
        List<Double> heights = window.scene().lookup("#parameters").lookupAll(".slider").stream()
                .map(slider -> slider.localToScene(slider.getBoundsInLocal()).getMinY())
                .toList();

        assertThat(heights).isSorted().hasSizeGreaterThan(8);
    }

    @Test
    void chartsSayTheirValuesAtTheMarkerAndThoseOfPins(FxRobot robot) {
        Node chart = window.scene().lookup("#chart-overlap");
        String before = chart.getAccessibleText();
        robot.interact(() -> window.choose("menu-pin"));
        robot.interact(() -> window.model().setParameter(ParameterInfo.DELTA, 2));
        robot.interact(() -> window.model().setParameter(ParameterInfo.ALPHA_PRIME, 10));

        assertThat(before).startsWith("Overlap against").contains("α′ = 2.943", "o_w = ");
        assertThat(chart.getAccessibleText()).contains("α′ = 9.755, o_w = ", "Δ = 0.5: o_w = ");
    }
}
