package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.AWTException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.attune.benchmark.report.ReportFile;
import org.attune.curves.CachedTheory;
import org.attune.storage.InformationLibrary;
import org.attune.ui.shell.AttuneApplication;

/**
 * The program in its window, with instruments, and a script that drags its sliders and writes what it finds into a
 * file. Arguments: {@code --report=FILE}, {@code --milliseconds=N} for each slider, and either
 * {@code --cancellations=N} or {@code --heap-seconds=N}.
 */
public final class MeasuredApplication extends Application {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** By how much the drags that are not measured are shorter than the others. */
    private static final int WARM_UP = 2;

    private final TimedPredictor theory = new TimedPredictor(CachedTheory.predictor(new InformationLibrary()));
    private final Instruments instruments = new Instruments();
    private final AttuneApplication attune = new AttuneApplication(
            theory, listener -> new RecordingService(theory, listener, instruments::delivered, instruments::submitted));

    /** Starts the program and the script; the script ends it. */
    public static void main(String[] arguments) {
        launch(MeasuredApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        attune.start(stage);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure));
        Scene scene = stage.getScene();
        instruments.attach(scene);
        Thread script = new Thread(() -> run(scene), "benchmark-script");
        script.setDaemon(true);
        script.start();
    }

    @Override
    public void stop() {
        attune.stop();
    }

    private void run(Scene scene) {
        Map<String, String> options = getParameters().getNamed();
        ReportFile report = new ReportFile(Path.of(option(options, "report")));
        Duration each = Duration.ofMillis(Long.parseLong(option(options, "milliseconds")));
        try {
            Script script = new Script(scene, instruments, theory, PATIENCE);
            if (options.containsKey("heap-seconds")) {
                Duration length = Duration.ofSeconds(Long.parseLong(option(options, "heap-seconds")));
                report.merge(script.fillHeap(length, each));
            } else {
                script.warmUp(each.dividedBy(WARM_UP));
                ObjectNode drags = script.dragEach(each);
                report.merge(drags);
                report.merge(script.cancel(Integer.parseInt(option(options, "cancellations"))));
            }
        } catch (AWTException noMouse) {
            throw new IllegalStateException("the mouse of this display cannot be moved by a program", noMouse);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static String option(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    private static void fail(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }
}
