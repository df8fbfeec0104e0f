package org.attune.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts that are shipped with the program. */
public final class ResourceLines {
    private ResourceLines() {}

    /**
     * The lines of a text.
     *
     * @param name from the root of the class path
     * @return empty when it is not shipped
     * @throws UncheckedIOException when it cannot be read
     */
    public static Optional<List<String>> read(String name) {
        try (InputStream stream = ResourceLines.class.getResourceAsStream(name)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
