package org.attune.benchmark.window;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.attune.benchmark.Extent;
import org.attune.benchmark.Part;

/**
 * What the program still holds after its sliders have been dragged for minutes: {@code heapAfterDraggingMebibytes}, the
 * heap in use after a collection, looked at every minute and at the end, which is the value.
 */
public final class HeapPart implements Part {
    private static final Duration EACH = Duration.ofSeconds(5);

    private final WindowPart window;

    /**
     * A part.
     *
     * @param target the folder of the build
     */
    public HeapPart(Path target) {
        window = new WindowPart(target);
    }

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<String> headlines() {
        return List.of("heapAfterDraggingMebibytes");
    }

    @Override
    public ObjectNode measure(Extent extent) throws IOException, InterruptedException {
        return window.run(
                List.of(
                        "--milliseconds=" + EACH.toMillis(),
                        "--heap-seconds=" + extent.dragging().toSeconds()),
                extent.dragging().multipliedBy(2).plusMinutes(5));
    }
}
