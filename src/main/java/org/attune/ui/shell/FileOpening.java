package org.attune.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.attune.storage.session.FormatException;
import org.attune.storage.session.SessionStore;
import org.attune.storage.tour.TourJson;

/** Opens a file as what it is: a tour is begun, and everything else is taken for a session. */
final class FileOpening {
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<Path> session;
    private final Consumer<Path> tour;

    /**
     * Creates what opens files.
     *
     * @param background runs what waits for the disk
     * @param fxThread runs tasks on the JavaFX application thread
     * @param session opens a session, and says what is wrong with a file that holds none
     * @param tour begins a tour
     */
    FileOpening(Executor background, Executor fxThread, Consumer<Path> session, Consumer<Path> tour) {
        this.background = background;
        this.fxThread = fxThread;
        this.session = session;
        this.tour = tour;
    }

    /** Opens a file. */
    void open(Path file) {
        background.execute(() -> {
            Consumer<Path> opened = isTour(file) ? tour : session;
            fxThread.execute(() -> opened.accept(file));
        });
    }

    /** By what it holds, since the names of tours end as those of many other files do. */
    private static boolean isTour(Path file) {
        try {
            return TourJson.isTour(SessionStore.text(file));
        } catch (IOException | FormatException unusable) {
            return false;
        }
    }
}
