package org.attune.storage.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files used last; immutable.
 *
 * @param files absolute, the last one used first, at most {@value #MOST}
 */
public record RecentFiles(List<Path> files) {
    /** How many are remembered. */
    public static final int MOST = 10;

    /** None yet. */
    public static final RecentFiles NONE = new RecentFiles(List.of());

    /** Keeps the first of those that are the same, and no more than {@value #MOST}. */
    public RecentFiles {
        files = files.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** These after a file was used. */
    public RecentFiles with(Path file) {
        return new RecentFiles(Stream.concat(Stream.of(file), files.stream()).toList());
    }

    /** These without a file. */
    public RecentFiles without(Path file) {
        Path gone = file.toAbsolutePath().normalize();
        return new RecentFiles(
                files.stream().filter(other -> !other.equals(gone)).toList());
    }

    /** One file a line. */
    String text() {
        return String.join("\n", files.stream().map(Path::toString).toList());
    }

    /** Reads {@link #text}; lines that name no file are left out. */
    static RecentFiles read(String text) {
        return new RecentFiles(text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> path(line).stream())
                .toList());
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line));
        } catch (InvalidPathException notOfThisSystem) {
            return Optional.empty();
        }
    }
}
