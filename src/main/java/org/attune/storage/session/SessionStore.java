package org.attune.storage.session;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.storage.AtomicFile;

/** Session files, and the list of those used last; every call waits for the disk. */
public final class SessionStore {
    private static final long LARGEST = 16L << 20;

    private final Path recent;

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
        String text = text(file);
        return new Opened(SessionJson.read(text), SessionJson.missing(text));
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
        if (Files.isDirectory(file)) {
            throw new FormatException(FormatException.Kind.OTHER, "it is a folder");
        }
        if (Files.size(file) > LARGEST) {
            throw new FormatException(FormatException.Kind.OTHER, "it is larger than any such file");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException noText) {
            throw new FormatException(FormatException.Kind.OTHER, "it is not text in UTF-8", noText);
        }
    }

    /**
     * Writes a session; the file appears whole, or stays as it was.
     *
     * @throws IOException when it cannot be written
     */
    public void save(Path file, Session session) throws IOException {
        AtomicFile.write(file, SessionJson.text(session));
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
