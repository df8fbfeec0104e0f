package org.attune.benchmark.window;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Asks the JavaFX application thread from another one, and waits for the answer. */
final class Fx {
    private Fx() {}

    static <T> T call(Callable<T> question) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a question to the window failed", failure);
        }
    }

    static void run(Runnable work) throws InterruptedException {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
