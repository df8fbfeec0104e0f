package org.attune.storage.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.attune.storage.AtomicFile;
import org.attune.storage.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a running program's session where it survives a crash. Each program holds a lock as long as it runs, which the
 * system takes back however it ends; a session whose lock nobody holds was left by one that did not end properly. Every
 * call waits for the disk; not to be used by several threads at once.
 */
public final class Recovery implements AutoCloseable {
    private static final String SESSION = "." + FileKind.SESSION.extension();
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path file;
    private final Path lockFile;
    private @Nullable FileChannel lockChannel;

    /**
     * A session that was left.
     *
     * @param file where it is
     * @param time when it was last written
     * @param content what is in it
     */
    public record Left(Path file, Instant time, Content content) {
        /** The same with another content. */
        public Left with(Content other) {
            return new Left(file, time, other);
        }
    }

    /** What is in a session that was left. */
    public sealed interface Content {}

    /**
     * A session that can be shown.
     *
     * @param session the session
     */
    public record Whole(Session session) implements Content {}

    /**
     * A file that cannot be used.
     *
     * @param reason why not
     */
    public record Damaged(Exception reason) implements Content {}

    /**
     * Creates the keeper of one program's session.
     *
     * @param folder where the sessions of all programs are kept; made when it is first needed
     */
    public Recovery(Path folder) {
        this.folder = folder;
        String name = UUID.randomUUID().toString();
        file = folder.resolve(name + SESSION);
        lockFile = folder.resolve(name + LOCK);
    }

    /**
     * Keeps a session in the place of the one before.
     *
     * @throws IOException when it cannot be written
     */
    public void keep(Session session) throws IOException {
        if (lockChannel == null) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lockChannel = channel;
            // Held until the channel is closed.
            FileLock held = channel.lock();
            if (!held.isValid()) {
                throw new IOException("cannot lock " + lockFile);
            }
        }
        AtomicFile.write(file, SessionJson.text(session));
    }

    /**
     * There is nothing to recover any more.
     *
     * @throws IOException when what was kept cannot be removed
     */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * The sessions that were left, the last one first. What is wrong with one of them does not keep the others back.
     *
     * @throws IOException when the folder cannot be read
     */
    public List<Left> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Left> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path candidate :
                    files.filter(path -> path.toString().endsWith(SESSION)).toList()) {
                left(candidate).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Left::time).reversed());
        return found;
    }

    private Optional<Left> left(Path candidate) {
        try {
            return candidate.equals(file) || isLocked(lockOf(candidate))
                    ? Optional.empty()
                    : Optional.of(new Left(
                            candidate, Files.getLastModifiedTime(candidate).toInstant(), content(candidate)));
        } catch (IOException goneOrOfAnotherUser) {
            return Optional.empty();
        }
    }

    private static Content content(Path candidate) {
        try {
            return new Whole(SessionJson.read(SessionStore.text(candidate)));
        } catch (IOException | IllegalArgumentException unusable) {
            return new Damaged(unusable);
        }
    }

    /**
     * Removes a session that was left.
     *
     * @throws IOException when it cannot be removed
     */
    public void discard(Left session) throws IOException {
        Files.deleteIfExists(session.file());
        Files.deleteIfExists(lockOf(session.file()));
    }

    /**
     * The program ends properly, and leaves nothing.
     *
     * @throws IOException when what was kept cannot be removed
     */
    @Override
    public void close() throws IOException {
        clear();
        FileChannel channel = lockChannel;
        if (channel != null) {
            lockChannel = null;
            channel.close();
            Files.deleteIfExists(lockFile);
        }
    }

    private static Path lockOf(Path session) {
        String name = String.valueOf(session.getFileName());
        return session.resolveSibling(name.substring(0, name.length() - SESSION.length()) + LOCK);
    }

    private static boolean isLocked(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return true;
        }
    }
}
