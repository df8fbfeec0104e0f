package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every area are there in every language, fit for their arguments, and those that are used exist. */
final class TextsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path FOLDER = ROOT.resolve("resources/org/attune/ui/text");
    private static final Path SOURCES = ROOT.resolve("src/main/java");
    private static final String ENDING = ".properties";
    private static final Pattern AREA_OF_SOURCE = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([a-z-]+)\"");
    private static final Pattern KEY_OF_SOURCE = Pattern.compile("(?:\\.|\\b)text\\(\\s*\"([^\"]+)\"\\s*[,)]");

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.contains("_"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyLanguageHasTheSameTexts(String area) throws IOException {
        Map<String, String> english = read(area + ENDING);
        for (Language language : Language.values()) {
            Map<String, String> texts = read(fileName(area, language));

            assertThat(texts.keySet()).as("%s of area %s", language, area).isEqualTo(english.keySet());
            assertThat(arguments(texts))
                    .as("numbers of arguments of area %s, %s", area, language)
                    .isEqualTo(arguments(english));
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noTextIsEmptyOrQuotesByAccident(String area) throws IOException {
        for (Language language : Language.values()) {
            read(fileName(area, language)).forEach((key, text) -> {
                assertThat(text).as("%s of area %s", key, area).isNotBlank();
                assertThat(text)
                        .as("%s of area %s, %s: a straight apostrophe quotes, use ’", key, area, language)
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void everyTextThatIsUsedExists() throws IOException {
        Map<String, Map<String, String>> texts =
                areas().stream().collect(Collectors.toMap(Function.identity(), area -> read(area + ENDING)));
        SoftAssertions softly = new SoftAssertions();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                List<String> areas = found(AREA_OF_SOURCE, source);
                softly.assertThat(texts.keySet()).as("areas used by %s", file).containsAll(areas);
                if (!areas.isEmpty()) {
                    softly.assertThat(areas.stream()
                                    .flatMap(area -> texts.getOrDefault(area, Map.of()).keySet().stream()))
                            .as("texts used by %s", file)
                            .containsAll(found(KEY_OF_SOURCE, source));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void putsArgumentsIntoTexts() {
        assertThat(Texts.of("shell", Language.ENGLISH).text("language.next-start", "Français"))
                .startsWith("Français will be used when Attune is started again");
        assertThat(Texts.of("shell", Language.FRENCH).text("menu.language")).isEqualTo("Langue");
    }

    @Test
    void saysWhichTextIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.of("shell", Language.FRENCH).text("no-such-text"))
                .withMessageContaining("shell")
                .withMessageContaining("no-such-text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.of("no-such-area"))
                .withMessageContaining("no-such-area");
    }

    private static List<String> found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static String fileName(String area, Language language) {
        return language == Language.ENGLISH ? area + ENDING : area + "_" + language.code() + ENDING;
    }

    private static Map<String, String> read(String fileName) {
        Properties properties = new Properties();
        // Unlike the reader of ResourceBundle, this one refuses what is not UTF-8.
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(fileName), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + fileName, failure);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private static Map<String, Integer> arguments(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> new MessageFormat(text.getValue()).getFormatsByArgumentIndex().length));
    }
}
