package org.attune.storage.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.storage.AtomicFile;

/**
 * Session files, and the list of those used last. It knows what it read or wrote last in each file, and does not
 * overwrite what another program has put there since. Every call waits for the disk; not to be used by several threads
 * at once.
 */
public final class SessionStore {
    private static final long LARGEST = 16L << 20;

    private final Path recent;
    private final Map<Path, FileDigest> known = new HashMap<>();

    /**
     * Creates a store.
     *
     * @param folder where the list of the files used last is kept; made when it is first needed
     */
    public SessionStore(Path folder) {
        recent = folder.resolve("recent-sessions.txt");
    }

    /**
     * What a file holds.
     *
     * @param session what is asked and shown
     * @param missing what the file does not say of it
     */
    public record Opened(Session session, List<MissingParameters> missing) {
        /** Defensive copy. */
        public Opened {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Reads a session, and says what the file lacks.
     *
     * @throws FormatException when the file holds no session that can be used
     * @throws IOException when it cannot be read
     */
    public Opened open(Path file) throws IOException {
        byte[] content = content(file);
        String text = decoded(content);
        Opened opened = new Opened(SessionJson.read(text), SessionJson.missing(text));
        known.put(key(file), FileDigest.of(content));
        return opened;
    }

    /**
     * Reads a session.
     *
     * @throws FormatException when the file holds no session that can be used
     * @throws IOException when it cannot be read
     */
    public Session load(Path file) throws IOException {
        return SessionJson.read(text(file));
    }

    /**
     * Reads a file of a few pages.
     *
     * @throws FormatException when it is much too large, or no text
     * @throws IOException when it cannot be read
     */
    public static String text(Path file) throws IOException {
        return decoded(content(file));
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FormatException(FormatException.Kind.OTHER, "it is a folder");
        }
        if (Files.size(file) > LARGEST) {
            throw new FormatException(FormatException.Kind.OTHER, "it is larger than any such file");
        }
        return Files.readAllBytes(file);
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new FormatException(FormatException.Kind.OTHER, "it is not text in UTF-8", noText);
        }
    }

    /**
     * Writes a session; the file appears whole, or stays as it was.
     *
     * @throws FileChangedException when the file was read or written here, and is gone or holds something else now
     * @throws IOException when it cannot be written
     */
    public void save(Path file, Session session) throws IOException {
        FileDigest expected = known.get(key(file));
        // What is no file, such as a pipe, holds nothing that could be lost, and must not be waited for.
        if (expected != null && (Files.isRegularFile(file) || !Files.exists(file))) {
            if (!Files.exists(file)) {
                throw new FileChangedException(file, true);
            }
            FileDigest standing = FileDigest.of(file);
            if (!standing.equals(expected) && !standing.equals(FileDigest.of(bytes(session)))) {
                throw new FileChangedException(file, false);
            }
        }
        overwrite(file, session);
    }

    /**
     * Writes a session as {@link #save}, whatever is in the file.
     *
     * @throws IOException when it cannot be written
     */
    public void overwrite(Path file, Session session) throws IOException {
        byte[] content = bytes(session);
        AtomicFile.write(file, content);
        known.put(key(file), FileDigest.of(content));
    }

    private static byte[] bytes(Session session) {
        return SessionJson.text(session).getBytes(StandardCharsets.UTF_8);
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /**
     * The files used last; none when there is no list.
     *
     * @throws IOException when the list is there and cannot be read
     */
    public RecentFiles recent() throws IOException {
        return Files.exists(recent) ? RecentFiles.read(Files.readString(recent)) : RecentFiles.NONE;
    }

    /**
     * Remembers the files used last.
     *
     * @throws IOException when the list cannot be written
     */
    public void remember(RecentFiles files) throws IOException {
        Files.createDirectories(recent.toAbsolutePath().getParent());
        AtomicFile.write(recent, files.text());
    }
}
