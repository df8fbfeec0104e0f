package org.attune.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package says what belongs in it. */
final class PackageInfoTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", ""), "src", "main", "java").toAbsolutePath();

    static Stream<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file.getParent()))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void saysWhatBelongsInIt(Path folder) throws IOException {
        Path description = SOURCES.resolve(folder).resolve("package-info.java");

        assertThat(description).isRegularFile();
        assertThat(Files.readString(description))
                .as("Javadoc first, then @NullMarked, in %s", folder)
                .startsWith("/**")
                .contains("@NullMarked");
    }
}
