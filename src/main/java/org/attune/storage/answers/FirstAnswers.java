package org.attune.storage.answers;

import java.io.UncheckedIOException;
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
     * @throws IllegalStateException when they are missing from the program
     * @throws UncheckedIOException when they cannot be read
     * @throws IllegalArgumentException when they are those of another version
     */
    public static List<Prediction> read() {
        return AnswerText.ofResource(RESOURCE);
    }
}
