package org.attune.benchmark.window;

import atlantafx.base.theme.PrimerLight;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A window with the program's theme and nothing in it: the least time in which any window of this kind can stand on the
 * machine.
 */
public final class EmptyWindow extends Application {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;
    private static final int PULSES = 2;

    /** Opens the window, says when it was painted, and closes it. */
    public static void main(String[] arguments) {
        launch(EmptyWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.show();
        say(StartProbe.SHOWN);
        new Painted().start();
    }

    private static void say(String what) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(what + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    /** Waits as {@link StartProbe} does. */
    private static final class Painted extends AnimationTimer {
        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            if (pulses == PULSES) {
                say(StartProbe.PAINTED);
                stop();
                Platform.exit();
            }
        }
    }
}
