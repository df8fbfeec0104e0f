package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exports twice: nothing of a file tells the time or chance. */
public final class RepeatedExport {
    private RepeatedExport() {}

    /** An export. */
    @FunctionalInterface
    public interface Export {
        /** Writes files and names them. */
        List<Path> write() throws IOException;
    }

    /** Fails when the second export writes other bytes than the first, or another number of files. */
    public static void assertSameBytes(Export export) throws IOException {
        List<byte[]> first = contents(export.write());
        List<byte[]> second = contents(export.write());

        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }
}
