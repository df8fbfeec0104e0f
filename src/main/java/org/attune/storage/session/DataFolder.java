package org.attune.storage.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that this start keeps its data in.
 *
 * @param path the folder; it need not exist yet
 * @param unreachable name of the user's own folder when this start cannot reach it and keeps a temporary one: the
 *     runtime has no file names with letters that the locale lacks, such as é in the "C" locale
 */
public record DataFolder(Path path, Optional<String> unreachable) {
    /**
     * The user's folder, or a new temporary one where it cannot be named.
     *
     * @param properties the system's properties
     * @param environment the environment
     * @throws UncheckedIOException when no temporary folder can be made either
     */
    public static DataFolder of(Properties properties, Map<String, String> environment) {
        try {
            return new DataFolder(UserFolder.of(properties, environment), Optional.empty());
        } catch (InvalidPathException unnameable) {
            try {
                return new DataFolder(Files.createTempDirectory("attune"), Optional.of(unnameable.getInput()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
