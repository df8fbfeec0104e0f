package org.attune.ui.export;

/**
 * How many of the things that were asked for since the queue was last empty are made.
 *
 * @param done made, cancelled or failed
 * @param asked all of them
 */
record ExportProgress(int done, int asked) {
    /** Whether nothing is left to be made. */
    boolean isOver() {
        return done == asked;
    }
}
