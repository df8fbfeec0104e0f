package org.attune.storage.figure;

import java.util.Optional;
import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.model.number.DecimalSign;

/** The words of a caption, in some language. */
public interface CaptionWords {
    /** The words in English. */
    CaptionWords ENGLISH = new EnglishCaption();

    /** The decimal sign of its numbers. */
    DecimalSign decimalSign();

    /** The name of an activation. */
    String activation(Activation activation);

    /** On which sequences fine-tuning trains. */
    String sequences(boolean reused);

    /**
     * What the dotted line marks.
     *
     * @param equation such as "α′ = 3"
     */
    String marker(String equation);

    /**
     * How exact the curves are.
     *
     * @param solved number of points that are answered
     * @param points number of points that were asked for
     * @param level the coarsest level among them
     * @param error the largest standard error; empty when all are zero
     */
    String exactness(int solved, int points, Level level, Optional<LargestError> error);

    /**
     * Whose theory it is.
     *
     * @param source where it was published
     */
    String theory(String source);
}
