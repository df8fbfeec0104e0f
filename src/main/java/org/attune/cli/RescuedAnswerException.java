package org.attune.cli;

import java.io.IOException;

/** A file that could not be written after all, though its contents are not lost: standard output has them. */
final class RescuedAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure why the file could not be written, naming it
     * @param rescued what standard output has
     */
    RescuedAnswerException(IOException failure, String rescued) {
        super(failure.getMessage() + "; " + rescued + " on standard output instead", failure);
    }
}
