package org.attune.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Is told how an export ended; on a background thread. */
public interface ExportListener {
    /** The files stand; the first is the one asked for. */
    void written(List<Path> files);

    /**
     * There is no file, or the one that stood before.
     *
     * @param reason what failed and why, in one line
     * @param cause the failure itself
     */
    void failed(String reason, Throwable cause);

    /** The user has cancelled it: there is no file, or the one that stood before. */
    default void cancelled() {
        failed("cancelled", new CancellationException());
    }
}
