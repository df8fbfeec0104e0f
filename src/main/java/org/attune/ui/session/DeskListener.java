package org.attune.ui.session;

import java.nio.file.Path;
import java.util.List;
import org.attune.storage.session.MissingParameters;

/** Is told on the JavaFX application thread what the files of a session come to. */
public interface DeskListener {
    /** A file was opened or saved: what was said of one that could not be is out of date. */
    void succeeded();

    /** A file was opened that does not give all parameters: they were set to the values of the start. */
    void completed(Path file, List<MissingParameters> missing);

    /** A file could not be read or cannot be used; everything is as it was. */
    void notOpened(Path file, Exception reason);

    /** A file could not be written; what stood there before is as it was. */
    void notSaved(Path file, Exception reason);

    /**
     * A file was not written, since another program has changed or removed it.
     *
     * @param file the file, as it is now
     * @param vanished whether it is gone
     * @param afterwards to be run when the session is saved after all
     */
    void changedElsewhere(Path file, boolean vanished, Runnable afterwards);

    /** What is kept for the case of a crash could not be written or read; said once. */
    void notKept(Exception reason);

    /** A session that a crash has left could not be removed. */
    void notDiscarded(Exception reason);
}
