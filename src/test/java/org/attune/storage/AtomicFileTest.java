package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesUtf8AndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("curve.csv");

        AtomicFile.write(file, "Δ′\n");

        assertThat(file).content().isEqualTo("Δ′\n");
        assertThat(entries()).containsExactly(file);
    }

    @Test
    void replacesWhatStoodThere() throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "a much longer text than the new one");

        AtomicFile.write(file, "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(entries()).containsExactly(file);
    }

    @Test
    void readableByWhomeverOtherNewFilesAreReadableBy() throws IOException {
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        Path file = folder.resolve("curve.csv");

        AtomicFile.write(file, "new");

        assertThat(Files.readAttributes(file, "*").get("permissions"))
                .isEqualTo(Files.readAttributes(ordinary, "*").get("permissions"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void followsLinks() throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void writesWhereADanglingLinkLeads() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere", "curve.csv"));

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(elsewhere.resolve("curve.csv")).content().isEqualTo("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void linksThatLeadInARoundAreNoFile() throws IOException {
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);

        assertThatIOException().isThrownBy(() -> AtomicFile.write(one, "text")).withMessageContaining("one");
    }

    @Test
    void aFailureNamesTheFileOfTheUser() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path tooLong = folder.resolve("x".repeat(300));

        assertThatIOException().isThrownBy(() -> AtomicFile.write(full, "text")).withMessageStartingWith("/dev/full: ");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(tooLong, "text"))
                .withMessageStartingWith(tooLong + ": ");
    }

    /** The folder is left as it was, and so is a file that is there. */
    @Test
    void looksWithoutTouching() throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "old");

        AtomicFile.check(file);
        AtomicFile.check(folder.resolve("new.csv"));

        assertThat(file).content().isEqualTo("old");
        assertThat(entries()).containsExactly(file);
        assertThatIOException().isThrownBy(() -> AtomicFile.check(folder)).withMessage(folder + ": it is a folder");
        Path lost = folder.resolve("no").resolve("curve.csv");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.check(lost))
                .withMessage(lost + ": there is no such folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "rwxr-x---"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such modes")
    void keepsTheMode(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        AtomicFile.write(file, "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such modes")
    void respectsWriteProtection() throws IOException {
        Path file = Files.writeString(folder.resolve("curve.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file))
                .as("the superuser may write everything")
                .isFalse();

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, "new"))
                .withMessageContaining("curve.csv")
                .withMessageContaining("write-protected");
        assertThat(file).content().isEqualTo("old");
    }

    @Test
    void namesTheFileOfTheUserWhereItsFolderIsMissing() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder.resolve("missing/curve.csv"), "text"))
                .withMessageContaining("curve.csv")
                .withMessageContaining("no such folder")
                .withMessageNotContaining("partial");
    }

    @Test
    void failureLeavesTheTargetAsItWas() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));

        assertThatIOException().isThrownBy(() -> AtomicFile.write(directory, "text"));
        assertThatIOException().isThrownBy(() -> AtomicFile.write(folder.resolve("missing/curve.csv"), "text"));

        assertThat(entries()).containsExactly(directory);
        assertThat(directory).isEmptyDirectory();
    }

    private Stream<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        }
    }
}
