package org.attune.benchmark.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is measured is started like what is used. */
final class WindowCommandTest {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("basedir", ""), "packaging", "attune").toAbsolutePath();

    @Test
    void theLauncherPassesTheSameOptions() throws IOException {
        assertThat(Files.readString(LAUNCHER))
                .contains(
                        WindowCommand.ARCHIVE,
                        WindowCommand.QUIET,
                        WindowCommand.ACCESS,
                        WindowCommand.MODULES,
                        "-XX:SharedArchiveFile=",
                        "--module-path=");
    }
}
