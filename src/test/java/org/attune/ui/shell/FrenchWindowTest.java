package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.attune.model.ParameterInfo;
import org.attune.model.number.DecimalSign;
import org.attune.ui.settings.Settings;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Nothing in a French window is English: no text that has a translation, and no English word. */
@ExtendWith(ApplicationExtension.class)
final class FrenchWindowTest {
    private static final Path TEXTS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("resources/org/attune/ui/text");
    private static final Locale BEFORE = Locale.getDefault();

    /** Shorter ones are the same in both languages, or part of other words. */
    private static final int TELLING = 12;

    /** Words that stand in nearly every English sentence and in no French one. */
    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "\\b(the|and|with|which|from|by|at|is|are|of|to|not|this|that|what|where|when|for|curve|curves|error)\\b");

    /** The paper's title and the entry to cite it, and what files and commands are called. */
    private static final Pattern QUOTED = Pattern.compile(
            "High-Dimensional Theory|@article|Attention Is All|Low-Rank Adaptation|Bayes optimal learning|Single-head attention|Fundamental limits|High-dimensional learning|attune-tour|finetuning-test-error"
                    + "|\"lambda\"");

    @TempDir
    private Path folder;

    private WholeWindow window;

    @BeforeAll
    static void speakFrench() {
        Language.FRENCH.use();
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    @Start
    void start(Stage stage) {
        window = new WholeWindow(stage, folder, Settings.INITIAL);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWindowSaysNothingInEnglish(FxRobot robot) {
        Map<String, String> shown = new LinkedHashMap<>();
        robot.interact(() -> {
            for (Node button : window.scene().getRoot().lookupAll(".segments .toggle-button")) {
                if (button instanceof ToggleButton choice
                        && choice.getId() != null
                        && choice.getId().startsWith("numbers-")) {
                    choice.fire();
                    shown.putAll(ShownTexts.ofOpenWindows());
                }
            }
        });
        robot.interact(() -> {
            window.choose("menu-pin");
            window.choose("menu-optima");
            window.choose("menu-animate");
            window.choose("menu-snapshot-take");
            window.choose("menu-fig1-whole");
            window.model().setParameter(ParameterInfo.LAMBDA_PRIME, 0.005);
            ((Button) window.scene().lookup("#chart-menu-errors")).fire();
        });
        robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));
        robot.interact(() -> {
            type("#delta-field", "-1");
            type("#tokens-field", "x");
            type("#axis-from", "50");
            window.model().setParameter(ParameterInfo.LAMBDA, 2);
        });
        robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));
        for (String view : List.of("landscape", "spectrum")) {
            robot.interact(() -> ((ToggleButton) window.scene().lookup("#view-" + view)).fire());
            robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));
        }
        robot.interact(() -> window.choose("menu-tour"));
        robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));

        assertThat(english(shown)).isEmpty();
        assertThat(withPoint(shown)).isEmpty();
        assertThat(shown).hasSizeGreaterThan(500);
    }

    @Test
    void theDialogsSayNothingInEnglish(FxRobot robot) {
        Map<String, String> shown = new LinkedHashMap<>();
        robot.interact(() -> {
            window.choose("menu-export");
            window.choose("menu-keyboard");
            window.choose("menu-about");
            window.choose("menu-symbols");
        });
        robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));
        TabPane help = robot.lookup("#help-tabs").queryAs(TabPane.class);
        for (int tab = 0; tab < help.getTabs().size(); tab++) {
            int chosen = tab;
            robot.interact(() -> help.getSelectionModel().select(chosen));
            robot.interact(() -> shown.putAll(ShownTexts.ofOpenWindows()));
        }
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(other -> !other.equals(window.scene().getWindow()))
                .forEach(Window::hide));

        assertThat(help.getSide()).isEqualTo(Side.TOP);
        assertThat(english(shown)).isEmpty();
        assertThat(withPoint(shown)).isEmpty();
        assertThat(shown).hasSizeGreaterThan(300);
    }

    /**
     * Numbers with a decimal point, but for those of licences and sections, of files, and of the choice of the sign.
     */
    private static Map<String, String> withPoint(Map<String, String> shown) {
        Map<String, String> suspicious = new TreeMap<>(shown);
        suspicious
                .entrySet()
                .removeIf(text -> text.getKey().contains("#export-decimals")
                        || text.getValue().startsWith("{"));
        suspicious
                .values()
                .removeIf(text -> !DecimalSign.hasPoint(
                        text.replaceAll("(?:Apache|License|[Ss]ection|Attune) [0-9.]+|@article(?s:.)*", "")));
        return suspicious;
    }

    private void type(String field, String text) {
        TextField typed = (TextField) window.scene().lookup(field);
        typed.setText(text);
        typed.fireEvent(new ActionEvent());
    }

    /** What is English among some texts, and why. */
    private static Map<String, String> english(Map<String, String> shown) {
        List<Pattern> sources = sources();
        Map<String, String> suspicious = new TreeMap<>();
        shown.forEach((where, text) -> {
            if (!QUOTED.matcher(text).find()) {
                sources.stream()
                        .filter(source -> source.matcher(text).find())
                        .findFirst()
                        .ifPresent(source -> suspicious.put(where + ": " + text, "has the source " + source));
                if (ENGLISH_WORD.matcher(text).find()) {
                    suspicious.putIfAbsent(where + ": " + text, "has an English word");
                }
            }
        });
        return suspicious;
    }

    /** The English texts that read otherwise in French, with anything where their arguments stand. */
    private static List<Pattern> sources() {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).contains("_"))
                    .flatMap(file -> {
                        Properties english = read(file);
                        Properties french = read(file.resolveSibling(
                                String.valueOf(file.getFileName()).replace(".properties", "_fr.properties")));
                        return english.stringPropertyNames().stream()
                                .filter(key -> english.getProperty(key).length() >= TELLING)
                                .filter(key -> !english.getProperty(key).equals(french.getProperty(key)))
                                .map(english::getProperty)
                                .flatMap(FrenchWindowTest::pattern);
                    })
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Pattern> pattern(String source) {
        if (source.contains("choice")) {
            return Stream.empty();
        }
        String anything = "\u0000";
        MessageFormat format = new MessageFormat(source);
        int count = format.getFormatsByArgumentIndex().length;
        for (int argument = 0; argument < count; argument++) {
            // Anything, where numbers stand, too.
            format.setFormatByArgumentIndex(argument, null);
        }
        String[] parts =
                format.format(Collections.nCopies(count, anything).toArray()).split(anything, -1);
        boolean telling = Stream.of(parts).anyMatch(part -> part.strip().length() >= TELLING);
        return telling
                ? Stream.of(Pattern.compile(
                        String.join(".+", Stream.of(parts).map(Pattern::quote).toList()), Pattern.DOTALL))
                : Stream.empty();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
