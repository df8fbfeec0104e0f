package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which arguments the window opens as files. */
final class FileArgumentsTest {
    private final FileArguments arguments = new FileArguments(Set.of("solve", "curve"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.attune",
                "MISSING.ATTUNE",
                "alpha 0.5.attune",
                "missing.json",
                "missing.tour.json",
                "./missing",
                "../missing",
                "/missing",
                "src/",
                "solve.attune",
                "folder/solve",
                "pom.xml"
            })
    void theseAreFilesWhetherOrNotTheyExist(String argument) {
        assertThat(arguments.files(argument)).hasValue(List.of(Path.of(argument)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "solv", "--help", "-h", "--lecture.attune", "", "src", "a\0b.attune"})
    void theseAreForTheCommandLine(String argument) {
        assertThat(arguments.files(argument)).isEmpty();
        assertThat(arguments.files(argument, "lecture.attune")).isEmpty();
    }

    @Test
    void noneOpensTheWindow() {
        assertThat(arguments.files()).hasValue(List.of());
    }

    @Test
    void afterTwoDashesAllAreFiles() {
        assertThat(arguments.files("--", "solve", "-x.attune"))
                .hasValue(List.of(Path.of("solve"), Path.of("-x.attune")));
    }

    @Test
    void whatIsMissingOrNoFileIsSaidInOneLine(@TempDir Path folder) throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.attune"), "{");
        Path missing = folder.resolve("missing.attune");

        assertThat(FileArguments.problem(List.of(damaged, damaged)))
                .as("the window says what is wrong, as when they are dropped on it")
                .isEmpty();
        assertThat(FileArguments.problem(List.of(damaged, missing))).hasValue("attune: there is no file " + missing);
        assertThat(FileArguments.problem(List.of(folder)).orElseThrow())
                .contains(folder + " is a folder")
                .doesNotContain("\n");
    }
}
