package org.attune.cli;

import java.io.IOException;

/** Nobody reads the answer any more: no reason to say anything, and none to go on. */
final class ReaderGoneException extends IOException {
    private static final long serialVersionUID = 1;

    ReaderGoneException() {
        super("the reader of standard output has gone");
    }
}
