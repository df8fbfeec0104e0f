package org.attune.storage.answers;

import java.io.UncheckedIOException;
import java.util.List;
import org.attune.model.Prediction;

/**
 * The final answers of the curves that the steps of the bundled tour show, solved ahead of time: whoever leads a class
 * through the tour should not wait for a picture. A test runs every step with them.
 */
public final class TourAnswers {
    /** Where they lie on the class path. */
    public static final String RESOURCE = "/org/attune/storage/answers/tour-curves.txt";

    private TourAnswers() {}

    /**
     * Reads them; takes some tenths of a second.
     *
     * @throws IllegalStateException when they are missing from the program
     * @throws UncheckedIOException when they cannot be read
     * @throws IllegalArgumentException when they are those of another version
     */
    public static List<Prediction> read() {
        return AnswerText.ofResource(RESOURCE);
    }
}
