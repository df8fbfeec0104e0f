package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be written: found out before anything is computed, or else the answer is printed. */
final class OutputFileTest {
    private static final String CURVE = "curve --x lambda --from 0.5 --to 1.5 --points 3 --csv ";
    private static final String FIGURE = "figure fig1 --points 2 --nodes 64 --svg --csv --out ";

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIsComputed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path blocked = folder.resolve("blocked");
        Files.createDirectories(blocked.resolve("fig1.csv"));

        refused(CURVE + folder.resolve("no").resolve("c.csv"), "there is no such folder", "c.csv");
        refused(CURVE + folder, "it is a folder", folder.toString());
        refused(CURVE + file.resolve("c.csv"), "Not a directory", "c.csv");
        refused(CURVE + folder.resolve("x".repeat(300)), "name too long", "xxx");
        refused(FIGURE + file, "this is a file", "file");
        refused(FIGURE + file.resolve("out"), "a folder that can be made", "out");
        refused(FIGURE + blocked, "it is a folder", "fig1.csv");
        assertThat(file).content().isEqualTo("old");
        assertThat(entries(folder)).containsExactlyInAnyOrder(file, folder.resolve("blocked"));
        assertThat(entries(blocked)).containsExactly(blocked.resolve("fig1.csv"));
    }

    @Test
    void aProtectedFileIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "old");
        assumeThat(file.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file)).as("root may write anything").isFalse();

        refused(CURVE + file, "the file is write-protected", "c.csv");
        assertThat(file).content().isEqualTo("old");
    }

    @Test
    void aCurveThatCannotBeWrittenAfterAllIsPrinted() {
        Path file = folder.resolve("c.csv");
        Run whole = Run.of(SyntheticTheory.COMPLETE, CURVE + "-");

        Run run = Run.of(puttingAFolderAt(file), CURVE + file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(whole.out());
        assertThat(run.err())
                .hasLineCount(1)
                .contains("could not be written", file.toString(), "it is a folder", "on standard output instead")
                .doesNotContain(".partial");
    }

    @Test
    void aTableDoesNotStandForTheNumbers() {
        Path file = folder.resolve("c.csv");
        Run whole = Run.of(SyntheticTheory.COMPLETE, CURVE + "-");

        Run table = Run.of(puttingAFolderAt(file), CURVE + file + " --format table");
        Run json = Run.of(SyntheticTheory.COMPLETE, CURVE.replace("--csv ", "--format json"));

        assertThat(table.out()).endsWith(whole.out()).contains("Δ_eff");
        assertThat(Run.of(
                        puttingAFolderAt(file.resolveSibling("d.csv")),
                        CURVE + folder.resolve("d.csv") + " --format json"))
                .extracting(Run::exitCode, Run::out)
                .containsExactly(1, json.out());
    }

    @Test
    void theNumbersOfAFigureThatCannotBeWrittenAfterAllArePrinted() {
        Path file = folder.resolve("fig1.svg");

        Run run = Run.of(puttingAFolderAt(file), FIGURE + folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("panel,series,x,value,");
        assertThat(run.out().lines().count()).isGreaterThan(2);
        assertThat(run.err())
                .hasLineCount(1)
                .contains(
                        file.toString(), "it is a folder", "the numbers of the figure are on standard output instead");
    }

    private void refused(String arguments, String... parts) {
        Predictor counting = (parameters, accuracy, neighbour, cancellation) -> {
            asked.incrementAndGet();
            return SyntheticTheory.COMPLETE.predict(parameters, accuracy, neighbour, cancellation);
        };

        Run run = Run.of(counting, arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).contains(parts).doesNotContain(".partial");
        assertThat(asked).as("questions asked").hasValue(0);
    }

    /** While the answer is computed, the place of the file is taken. */
    private static Predictor puttingAFolderAt(Path file) {
        return (parameters, accuracy, neighbour, cancellation) -> {
            try {
                Files.createDirectories(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return SyntheticTheory.COMPLETE.predict(parameters, accuracy, neighbour, cancellation);
        };
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
