package org.attune.ui.export;

import java.nio.file.Path;

/** Is told how an export ended; on a background thread. */
public interface ExportListener {
    /** The file stands. */
    void written(Path file);

    /**
     * There is no file, or the one that stood before.
     *
     * @param reason what failed and why, in one line
     * @param cause the failure itself
     */
    void failed(String reason, Throwable cause);
}
