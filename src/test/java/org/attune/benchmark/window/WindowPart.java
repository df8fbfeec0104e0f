package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;
import org.attune.benchmark.report.ReportFile;

/**
 * The program in its window, whose sliders are dragged with the mouse of the display, each once for a moment before
 * anything is measured.
 *
 * <p>{@code sliderToPreviewMillis} is the time from a movement of the mouse to the moment when the service hands over
 * curves whose every point has an answer to the request of that movement or a newer one, {@code sliderToPixelsMillis}
 * that to the moment when these curves are on the screen, read back from the display server;
 * {@code framesPerSecondWhileDragging} counts the frames on the screen that showed newer curves.
 */
public final class WindowPart implements Part {
    private static final int SLIDERS = 10;

    /** Far more than opening the window and waiting for the last answers takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path target;

    /**
     * A part.
     *
     * @param target the folder of the build
     */
    public WindowPart(Path target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public List<String> headlines() {
        return List.of("sliderToPreviewMillis", "sliderToPixelsMillis", "framesPerSecondWhileDragging");
    }

    @Override
    public ObjectNode measure(Extent extent) throws IOException, InterruptedException {
        Duration each = extent.brief() ? Duration.ofSeconds(2) : Duration.ofSeconds(8);
        return run(
                List.of("--milliseconds=" + each.toMillis(), "--cancellations=" + (extent.brief() ? 3 : 20)),
                each.multipliedBy(SLIDERS).plus(PATIENCE));
    }

    /** Runs the script in a process of its own. */
    ObjectNode run(List<String> arguments, Duration patience) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(target.resolve("benchmark"));
        Path report = Files.createTempFile(folder, "window", ".json");
        try (Display display = Display.open()) {
            Files.delete(report);
            List<String> all = new ArrayList<>(arguments);
            all.add("--report=" + report);
            ChildProcess.run(
                    new WindowCommand(target)
                            .of(Optional.empty(), target.resolve("test-classes"), MeasuredApplication.class, all),
                    display,
                    patience);
            return new ReportFile(report).read();
        } finally {
            Files.deleteIfExists(report);
        }
    }
}
