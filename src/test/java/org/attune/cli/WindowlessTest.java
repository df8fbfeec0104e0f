package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.storage.SyntheticTheory;
import org.attune.ui.export.PaperPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line works where there is no display, and does not pay for the window. */
final class WindowlessTest {
    @TempDir
    private Path folder;

    /** A program of its own, so that what other tests have loaded does not count. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.exit(AttuneCommand.commandLine(SyntheticTheory.COMPLETE, new PaperPainter())
                    .execute(arguments));
        }
    }

    @Test
    void loadsNothingOfTheWindow() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + folder.relativize(loaded),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        "curve",
                        "--format",
                        "table")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(process.waitFor()).isZero();

        assertThat(out).content().contains("Δ_eff");
        assertThat(Files.readString(loaded))
                .contains("org.attune.cli.CurveCommand")
                .doesNotContainPattern("\\] (javafx|com\\.sun\\.javafx|java\\.awt|sun\\.awt)\\.");
    }
}
