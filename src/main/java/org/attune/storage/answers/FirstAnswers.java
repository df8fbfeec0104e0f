package org.attune.storage.answers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attune.model.Prediction;

/**
 * The previews of the curves that the program starts with, solved ahead of time. At its start nothing is compiled yet,
 * and solving them would take most of the time until the first curves are seen. A test solves them anew.
 */
public final class FirstAnswers {
    /** Where they lie on the class path. */
    public static final String RESOURCE = "/org/attune/storage/answers/first-curves.txt";

    private FirstAnswers() {}

    /**
     * Reads them.
     *
     * @throws UncheckedIOException when they cannot be read
     * @throws IllegalArgumentException when they are those of another version
     */
    public static List<Prediction> read() {
        try (InputStream stream = FirstAnswers.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException(RESOURCE + " is missing from the program");
            }
            return AnswerText.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
        }
    }
}
