package org.attune.benchmark.window;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.attune.Main;
import org.attune.live.Snapshot;
import org.attune.ui.charts.ChartBoard;

/**
 * The program itself, watched from beside: says when the window stands and when the first whole curves are on the
 * screen, and ends it then.
 */
public final class StartProbe {
    /** Before the time at which the window was shown. */
    static final String SHOWN = "window-shown-at ";

    /** Before the time at which the first curves were painted. */
    static final String PAINTED = "curves-painted-at ";

    private static final long LOOK_MILLIS = 5;

    private StartProbe() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        Thread watch = new Thread(StartProbe::watch, "benchmark-watch");
        watch.setDaemon(true);
        watch.start();
        Main.main(new String[0]);
    }

    private static void watch() {
        try {
            boolean attached = false;
            while (!attached) {
                Thread.sleep(LOOK_MILLIS);
                attached = isRunning() && Fx.call(StartProbe::attach);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRunning() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** Waits for curves in the window; false while there is no window. */
    private static boolean attach() {
        Optional<ChartBoard> board = List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .flatMap(scene -> Optional.ofNullable(scene).map(Scene::getRoot).stream())
                .flatMap(root -> Optional.ofNullable((ChartBoard) root.lookup("#charts")).stream())
                .findFirst();
        if (board.isEmpty()) {
            return false;
        }
        say(SHOWN);
        new Painted(() -> board.get().shown().filter(Snapshot::isWhole).isPresent()).start();
        return true;
    }

    /** Writes a label and the time, in microseconds since 1970. */
    static void say(String what) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(what + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    /**
     * Waits for the beginning of the pulse after the one in which everything was drawn, says so and ends the program;
     * the painting has begun then, and is over within a frame.
     */
    static final class Painted extends AnimationTimer {
        private static final int PULSES = 2;

        private final BooleanSupplier drawn;
        private int pulses;

        Painted(BooleanSupplier drawn) {
            this.drawn = drawn;
        }

        @Override
        public void handle(long now) {
            if (drawn.getAsBoolean()) {
                pulses++;
            }
            if (pulses == PULSES) {
                say(PAINTED);
                stop();
                Platform.exit();
            }
        }
    }
}
