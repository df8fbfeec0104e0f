package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attune.model.number.DecimalSign;
import org.attune.storage.tour.TourJson;
import org.attune.storage.tour.TourStep;
import org.junit.jupiter.api.Test;

/** Numbers that are written in French texts have a comma. */
final class FrenchNumbersTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("resources");

    /** What is nobody's number: code, and the numbers of licences and sections. */
    private static final Pattern QUOTED =
            Pattern.compile("(?s)```.*?```|`[^`]*`|(?:Apache|License|[Ss]ection|Section) [0-9.]+");

    @Test
    void bundlesAndHelpPagesHaveNone() throws IOException {
        List<Path> french;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            french = files.filter(file -> String.valueOf(file.getFileName()).matches(".*_fr\\.(properties|md)"))
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : french) {
            QUOTED.matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(DecimalSign::hasPoint)
                    .forEach(line -> found.add(file.getFileName() + ": " + line));
        }

        assertThat(french).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }

    @Test
    void theTourHasNone() throws IOException {
        List<TourStep> steps = TourJson.read(
                        Files.readString(RESOURCES.resolve("org/attune/ui/present/tour.json")), Language.FRENCH.code())
                .steps();

        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(DecimalSign.hasPoint(step.title() + step.text()))
                        .as(step.text())
                        .isFalse());
    }
}
