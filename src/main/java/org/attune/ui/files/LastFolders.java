package org.attune.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.storage.FileKind;

/**
 * The folder where a file of each kind was opened or written last; immutable.
 *
 * @param folders absolute, by kind
 */
public record LastFolders(Map<FileKind, Path> folders) {
    /** None yet. */
    public static final LastFolders NONE = new LastFolders(Map.of());

    /** Defensive copy. */
    public LastFolders {
        folders = Map.copyOf(folders);
    }

    /** These after a file was used. */
    public LastFolders with(FileKind kind, Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return this;
        }
        Map<FileKind, Path> changed = new EnumMap<>(FileKind.class);
        changed.putAll(folders);
        changed.put(kind, parent);
        return new LastFolders(changed);
    }

    /**
     * Where to begin looking for a file: in the last folder of the kind, or else in that of the sessions. Of a folder
     * that is gone, what is left of the way to it counts.
     *
     * @param otherwise where to begin when none of them is left
     */
    public Path start(FileKind kind, Path otherwise) {
        return Stream.of(kind, FileKind.SESSION)
                .flatMap(one -> Optional.ofNullable(folders.get(one)).stream())
                .flatMap(folder -> left(folder).stream())
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * The folder, or the nearest one above it that stands; the root, which tells nothing, does not count for others.
     */
    private static Optional<Path> left(Path folder) {
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        return Stream.iterate(folder.getParent(), above -> above != null, Path::getParent)
                .filter(above -> above.getParent() != null)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
