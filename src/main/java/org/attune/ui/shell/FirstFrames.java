package org.attune.ui.shell;

import javafx.animation.AnimationTimer;

/**
 * Runs a task once, when the first frames of a window have been handed over to be painted: for what would take the
 * processors away from them. To be used on the JavaFX application thread only.
 */
final class FirstFrames extends AnimationTimer {
    /** The pulse that paints the window, and one more, which begins when that is done. */
    private static final int PULSES = 2;

    private final Runnable task;
    private int pulses;

    private FirstFrames(Runnable task) {
        this.task = task;
    }

    /** Runs a task after the first frames of a window that is being shown. */
    static void then(Runnable task) {
        new FirstFrames(task).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses > PULSES) {
            stop();
            task.run();
        }
    }
}
