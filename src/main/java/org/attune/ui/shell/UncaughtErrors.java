package org.attune.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.attune.ui.text.Texts;

/** Logs errors that nobody caught, with their stack trace, and shows them in the window: none is swallowed. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOGGER = System.getLogger(UncaughtErrors.class.getName());

    private final Consumer<String> display;
    private final Executor fxThread;

    /**
     * Creates a handler.
     *
     * @param display shows a message in the window
     * @param fxThread runs tasks on the JavaFX application thread
     */
    UncaughtErrors(Consumer<String> display, Executor fxThread) {
        this.display = display;
        this.fxThread = fxThread;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        LOGGER.log(System.Logger.Level.ERROR, "uncaught in thread " + thread.getName(), error);
        fxThread.execute(() -> show(Texts.of("shell").text("error.unexpected", error.toString())));
    }

    private void show(String message) {
        try {
            display.accept(message);
        } catch (RuntimeException failure) {
            // Left uncaught, it would come back here for ever.
            LOGGER.log(System.Logger.Level.ERROR, "an error could not be shown", failure);
        }
    }
}
