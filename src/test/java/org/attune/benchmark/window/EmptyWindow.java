package org.attune.benchmark.window;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
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

    /** Opens the window, says when it was painted, and closes it. */
    public static void main(String[] arguments) {
        launch(EmptyWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.show();
        StartProbe.say(StartProbe.SHOWN);
        new StartProbe.Painted(() -> true).start();
    }
}
