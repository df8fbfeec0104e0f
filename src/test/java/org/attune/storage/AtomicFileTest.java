package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
