package org.attune.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear whole or not at all: a reader never sees half of one, and a failure leaves what stood before. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes text in UTF-8, as {@link #write(Path, byte[])}. */
    public static void write(Path target, String content) throws IOException {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file beside its target and then moves it there. A symbolic link is followed; a target that is no regular
     * file, such as a pipe, cannot be replaced and is written directly.
     *
     * @throws IOException when the file cannot be written; the target is then as it was
     */
    public static void write(Path target, byte[] content) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            Files.write(real, content);
            return;
        }
        Path partial = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".partial");
        try {
            // Not Files.createTempFile, whose files only their owner may read.
            Files.write(partial, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(partial, real);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException fileSystemCannot) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
